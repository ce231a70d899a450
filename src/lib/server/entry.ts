/** That a person's answers about a block of a storyboard are in the figures: as they stood, and since which step. */
export interface Entry {
  participant: string
  group: string
  storyboard: string
  /** `open` or `closing`; `words` are those about the storyboard that stand without their group. */
  block: string
  step: number
  revision: number
}

/** One that is to enter, with the part of its group that it goes with. */
export type DueEntry = Omit<Entry, 'step'> & { part: number }

/** What has entered the figures of a version, and how many entries each step began with, by `stepOf`. */
export interface Marks {
  entries: readonly Entry[]
  sizes: ReadonlyMap<string, number>
}

export const wordsBlock = 'words'

/** Whose step an entry is of: its group's, or nobody's where words stand without their group. */
export const ownerOf = ({ block, group }: Pick<Entry, 'block' | 'group'>) => (block === wordsBlock ? '' : group)

export const stepOf = (entry: Pick<Entry, 'block' | 'group' | 'step'>) => `${ownerOf(entry)} ${entry.step}`

/** Entries with the steps that are next for their owners, one for each part. */
export function stepped(due: readonly DueEntry[], { sizes }: Marks): Entry[][] {
  return [...Map.groupBy(due, ownerOf)].flatMap(([owner, own]) => {
    const before = [...sizes.keys()].filter((key) => key.startsWith(`${owner} `)).length
    const parts = [...Map.groupBy(own, ({ part }) => part).values()]
    return parts.map((some, index) => some.map(({ part: _, ...entry }) => ({ ...entry, step: before + index + 1 })))
  })
}

/**
 * The entries that count. A step counts with all its people or not at all: what one of them had said would else be told
 * by the difference when they withdraw.
 */
export function counting({ entries, sizes }: Marks): Entry[] {
  const kept = Map.groupBy(entries, stepOf)
  return entries.filter((entry) => kept.get(stepOf(entry))!.length === sizes.get(stepOf(entry)))
}
