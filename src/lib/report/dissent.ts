import type { SubjectItem, Subject } from './subject.ts'

/** What somebody said who sees it otherwise than the others in their group. */
export interface Quote {
  storyboard: string
  group: string
  /** The answer beside which it was said. */
  answer: string
  text: string | null
}

/** As much of one person's words as a page for many has room for, and of all people's together. */
const longest = 240
const longestTogether = 1000

/** Whoever stands far from the middle of the others in their group, about one storyboard and item, farthest first. */
export function dissenters(subject: Subject, item: SubjectItem, storyboard: string): (Quote & { distance: number })[] {
  const figures = subject.reports
    .flatMap((report) => report.items.filter((one) => one.item === item.code))
    .flatMap(({ storyboards }) => storyboards.filter((one) => one.storyboard === storyboard))
  return figures.flatMap(({ minorityVoices }) =>
    minorityVoices.map(({ group, value, distance, reason }) => ({
      storyboard,
      group: nameOf(subject, group),
      answer: answer(item, value),
      text: reason === null ? null : shortened(reason),
      distance,
    })),
  )
}

/** Whoever would rather not have a storyboard at all, where they said why. */
export function refusers({ rejection, words, ...subject }: Subject, storyboard: string): Quote[] {
  if (!rejection) return []
  const here = words.find((one) => one.storyboard === storyboard)
  return (here?.people ?? []).flatMap(({ group, values, texts }) => {
    const said = texts.find(({ item }) => item === 'why') ?? texts[0]
    if (values[rejection.item] !== rejection.value || !said) return []
    const quote = { storyboard, group: nameOf(subject, group), answer: `“${rejection.answer}” to “${rejection.text}”` }
    return [{ ...quote, text: shortened(said.text) }]
  })
}

/**
 * The words of dissent for one page: of each storyboard its farthest voice and one that turns it down, then whoever is
 * farthest of all, `most` in all, and fewer where they say much. The same words stand there once.
 */
export function dissent(subject: Subject, item: SubjectItem, most: number): Quote[] {
  const voices = subject.storyboards.map(({ code }) => dissenters(subject, item, code).filter(({ text }) => text))
  const rounds = [
    voices.flatMap((here) => here.slice(0, 1)),
    subject.storyboards.flatMap(({ code }) => refusers(subject, code).slice(0, 1)),
    voices.flatMap((here) => here.slice(1)).toSorted((a, b) => b.distance - a.distance),
  ].flat()
  const once = [...new Map(rounds.toReversed().map((quote) => [`${quote.group} ${quote.text}`, quote])).values()]
  let letters = 0
  const chosen = once
    .toReversed()
    .slice(0, most)
    .filter(({ text }) => (letters += text?.length ?? 0) <= longestTogether)
  const place = ({ storyboard }: Quote) => subject.storyboards.findIndex(({ code }) => code === storyboard)
  return chosen.toSorted((a, b) => place(a) - place(b))
}

const nameOf = ({ groups }: Pick<Subject, 'groups'>, code: string) =>
  groups.find((group) => group.code === code)?.name ?? code

/** A point of the scale, with its words where it has any. */
function answer({ labels, lowest }: SubjectItem, value: number): string {
  const label = labels[value - lowest]
  return label === undefined || label === String(value) ? String(value) : `“${label}”`
}

function shortened(words: string): string {
  const text = words.replaceAll(/\s+/g, ' ').trim()
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()} …`
}
