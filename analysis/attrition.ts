/** One storyboard assigned to one person, with whether they came as far as seeing it. */
export interface AssignedStoryboard {
  participant: string
  group: string
  position: number
  tilt: string
  reached: boolean
}

/** Of `of`, so many left. */
export interface Left {
  of: number
  left: number
}

export interface Attrition {
  all: Left
  groups: Map<string, Left>
  /** At each position from the first: of those who reached it, how many went no further though more was to come. */
  positions: Map<number, Left>
  /** The same by what that storyboard was: do people go away from one tilt more than from another? */
  tilts: Map<string, Left>
}

/**
 * Who left before the end, and where: a person leaves at the last storyboard that they reached when another was assigned after
 * it. Those who reached none left before the first and count in `all` and `groups` alone. By position and tilt the number
 * beside is of views, so that a tilt shown late is not blamed for people who were gone.
 *
 * @example attrition([{ participant: 'p', group: 'g', position: 1, tilt: 'balanced', reached: true }]).all // { of: 1, left: 0 }
 */
export function attrition(rows: Iterable<AssignedStoryboard>): Attrition {
  const people = new Map<string, AssignedStoryboard[]>()
  for (const row of rows) people.set(row.participant, [...(people.get(row.participant) ?? []), row])
  const found: Attrition = { all: { of: 0, left: 0 }, groups: new Map(), positions: new Map(), tilts: new Map() }
  for (const assigned of people.values()) {
    const ordered = assigned.toSorted((a, b) => a.position - b.position)
    const last = ordered.findLastIndex(({ reached }) => reached)
    const gone = last < ordered.length - 1
    add(found.all, gone)
    add(entry(found.groups, ordered[0]!.group), gone)
    ordered.slice(0, last + 1).forEach(({ position, tilt }, at) => {
      add(entry(found.positions, position), gone && at === last)
      add(entry(found.tilts, tilt), gone && at === last)
    })
  }
  return found
}

function add(count: Left, left: boolean): void {
  Object.assign(count, { of: count.of + 1, left: count.left + (left ? 1 : 0) })
}

function entry<K>(counts: Map<K, Left>, key: K): Left {
  const known = counts.get(key) ?? { of: 0, left: 0 }
  counts.set(key, known)
  return known
}
