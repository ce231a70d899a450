import type { Attendance, Coverage, Part, StoryboardTime, Told } from './attendance.ts'

/** A number of people for people. */
export const toldWords = (count: Told): string =>
  count === 'few' ? 'fewer than five' : count === 'hidden' ? 'kept back' : String(count)

/** How many of a group answered. */
export const coverageWords = ({ people, exact }: Coverage): string =>
  typeof people === 'number' && people > 0 && !exact ? `${people} or a few more` : toldWords(people)

/** So many of so many: “6 of 40”, “fewer than five of 12”. */
export const partWords = ({ count, of }: Part): string =>
  count === 'hidden' ? `kept back, of ${of}` : `${toldWords(count)} of ${of}`

/** Whose view is missing, group by group: against the number that was wanted, where one was set. */
export function missingGroups(groups: readonly Coverage[]): string[] {
  const nobody = groups.filter(({ people }) => people === 0)
  const short = groups.flatMap((one) => {
    const { name, people, exact, wanted } = one
    const most = typeof people === 'number' ? people + (exact ? 0 : 4) : 0
    return most > 0 && people !== 0 && wanted !== null && most < wanted
      ? [`${name} (${coverageWords(one)}, of ${wanted})`]
      : []
  })
  const few = groups.filter(({ people }) => people === 'few')
  const full = groups.filter(({ people, wanted }) => typeof people === 'number' && wanted !== null && people >= wanted)
  const unset = groups.every(({ wanted }) => wanted === null)
  return [
    ...(nobody.length > 0
      ? [`Nobody has answered yet of: ${listed(nobody.map(({ name }) => name))}. Their view is missing.`]
      : []),
    ...(few.length > 0
      ? [`Fewer than five have answered of: ${listed(few.map(({ name }) => name))}. Their answers are kept back.`]
      : []),
    ...(short.length > 0 ? [`Fewer than wanted: ${listed(short)}.`] : []),
    ...(full.length > 0 ? [`As many as wanted, or more: ${listed(full.map(({ name }) => name))}.`] : []),
    ...(unset
      ? [
          'No number of people was set for any group, so nothing says whether these are enough. Numbers are set in the editor, under the groups or the plan.',
        ]
      : []),
  ]
}

/** Answers about oneself that nobody gave. */
export function missingAnswers({ text, parts }: Attendance['background'][number]): string {
  const none = parts.slice(0, -2).filter(({ count }) => count === 0)
  if (parts.slice(0, -2).every(({ count }) => count === 0)) return `Nobody has answered “${text}” yet.`
  if (none.length === 0) return `Each answer to “${text}” was given by somebody.`
  return `Nobody among these people said ${listed(none.map(({ label }) => `“${label}”`))}: that view is missing.`
}

/** Who left before the last storyboard, in all and by group. */
export function leaving({ left, leftByGroup, underWay }: Attendance, group: (code: string) => string): string[] {
  if (left.of === 0) return ['No group has five people who answered, so nothing is said about who left.']
  const still = underWay === 0 ? [] : [`Still under way, and not counted as gone: ${toldWords(underWay)}.`]
  if (left.count === 0) return [`Of ${left.of} people who answered, nobody left before the last storyboard.`, ...still]
  const whole =
    left.count === 'hidden'
      ? `Of ${left.of} people who answered, some left before the last storyboard; how many is kept back, as it would tell how few stayed.`
      : `Of ${left.of} people who answered, ${toldWords(left.count)} left before the last storyboard${between(left)}.`
  return [
    whole,
    ...still,
    apart(
      leftByGroup.map((part) => ({ ...part, name: group(part.group) })),
      'left',
    ),
  ]
}

/** Whether people left from one kind of drawing more than from another. */
export function leavingByTilt(parts: Attendance['leftByTilt']): string {
  if (parts.every(({ count }) => count === 0)) return 'Nobody left at a storyboard of any tilt.'
  return apart(
    parts.map((part) => ({ ...part, name: part.tilt.replace('-', ' ') })),
    'left there',
  )
}

/** Who answered everything about a storyboard alike. */
export function alikeWords(alike: Part | null): string {
  if (alike === null)
    return 'This study asks fewer than three questions on one scale about a storyboard, so nothing can be said here.'
  if (alike.of === 0) return 'Too few people answered everything that others did, so nothing is said here.'
  const who =
    alike.count === 0
      ? `Of ${alike.of} people, nobody gave`
      : alike.count === 'hidden'
        ? `Of ${alike.of} people, some (how many is kept back) gave`
        : `Of ${alike.of} people, ${toldWords(alike.count)} gave`
  return `${who} the same answer to every question with a scale about a storyboard, once or more often. That can be haste, and it can be what they think: all of them count in every figure.`
}

/** Where people spent most and least time. */
export function timing(times: readonly StoryboardTime[], storyboard: (code: string) => string): string {
  const known = times.flatMap(({ storyboard: code, all }) => (all ? [{ code, ...all }] : []))
  const sorted = known.toSorted((a, b) => a.median - b.median)
  const [quick, slow] = [sorted[0], sorted.at(-1)]
  if (!quick || !slow) return 'No group has five people whose time is known.'
  if (quick.median === slow.median)
    return `Half of the people took ${duration(quick.median)} or longer, about any storyboard.`
  const overlap = quick.upper >= slow.lower
  return `Half of the people took ${duration(slow.median)} or longer about “${storyboard(slow.code)}”, and ${duration(quick.median)} or longer about “${storyboard(quick.code)}”.${overlap ? ' Most people’s times overlap: the place in the order alone makes such differences.' : ''}`
}

/** “45 s”, “2 min”, “1 min 30 s”. */
export function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (minutes === 0) return `${rest} s`
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}

/** Whether shares differ by more than chance would make them: said only where two ranges lie apart. */
function apart(parts: readonly (Part & { name: string })[], did: string): string {
  const known = parts.flatMap(({ name, count, of, interval }) =>
    typeof count === 'number' && interval ? [{ name, count, of, interval }] : [],
  )
  const share = ({ count, of }: { count: number; of: number }) => count / of
  const sorted = known.toSorted((a, b) => share(a) - share(b))
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (parts.length < 2) return 'There is nothing here to compare with.'
  if (!low || !high || low === high) return 'Too few can be shown to compare them.'
  const each = (one: { name: string; count: number; of: number }) => `${one.count} of ${one.of} (${one.name})`
  if (share(low) === share(high))
    return `Where it can be shown, as many ${did} in one place as in another: ${known.map(each).join(', ')}.`
  return low.interval[1] < high.interval[0]
    ? `More ${did} in one place than in another: ${each(high)}, against ${each(low)}. Their ranges do not overlap.`
    : `From ${each(low)} to ${each(high)} ${did}. Their ranges overlap, so these numbers do not tell whether one is higher.`
}

const between = ({ interval, of }: Part) =>
  interval && of < 1000
    ? `; of many more such people it might be ${Math.round(interval[0] * 100)} to ${Math.round(interval[1] * 100)} in a hundred`
    : ''

const listed = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
