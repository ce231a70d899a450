import { attrition, type AssignedStoryboard } from '#analysis/attrition.ts'
import { straightLining } from '#analysis/straight-lining.ts'
import { hiddenGroups } from '#analysis/suppression.ts'
import type { Attendance, Part, Told } from '#lib/domain/attendance.ts'
import { backgroundOf } from '#lib/domain/background.ts'
import type { RatingItem } from '#lib/domain/item.ts'
import { targetOf } from '#lib/domain/plan.ts'
import { seenPerPerson } from '#lib/domain/seen.ts'
import type { Study } from '#lib/domain/study.ts'
import { type Given, smallestCell } from './disclosure.ts'
import { inFives } from './fives.ts'
import { linkedIn, wideIn } from './linked.ts'
import { leavingBands } from './leaving-bands.ts'
import { storyboardTimes } from './storyboard-times.ts'
import { told, toldOf, toldParts } from './told.ts'

/** One person's way through a study. */
export interface Attendee {
  participant: string
  group: string
  order: string[]
  finished: boolean
  /** Not finished, but heard from lately. */
  underWay: boolean
  /** Whether an answer of theirs stands, and whether it is in the results. */
  spoke: boolean
  released: boolean
  joined: string
  reached: Set<string>
  /** How long each storyboard took that they went on from. */
  seconds: Record<string, number>
  /** Null is "prefer not to say". */
  background: Map<string, number | null>
}

/**
 * Who took part, as far as it may be told. All but the coverage of groups is over those groups alone of whom enough
 * answered: what is told of all and of those shown would else tell, by subtraction, of the others. Where people answer
 * (`real`), they are counted five at a time, as they came: one more would tell what that one did. While they can still
 * come (`open`), so is how many there are.
 */
export function attendanceOf(
  study: Study,
  everybody: readonly Attendee[],
  given: readonly Given[],
  { withdrawn, real, open }: { withdrawn: number; real: boolean; open: boolean },
): Attendance {
  const live = (count: Told) => (real && typeof count === 'number' && count > 0 ? (inFives(count) ?? 'few') : count)
  const codes = study.groups.map(({ code }) => code)
  const spoke = everybody.filter((one) => one.spoke)
  const counted = real ? codes.flatMap((code) => byFives(spoke.filter(({ group }) => group === code))) : spoke
  const over = shownGroups(codes, counted)
  const shown = counted.filter(({ group }) => over.includes(group))
  const sizeOf = (code: string) => shown.filter(({ group }) => group === code).length
  const left = attrition(shown.flatMap((one) => way(study, one)))
  const lines = alike(study, given)
  const released = everybody.filter((one) => one.released)
  const rated = shownGroups(codes, released)
  const raters = released.filter(({ group, participant }) => rated.includes(group) && lines?.has(participant))
  const isAlike = ({ participant }: Attendee) => lines?.get(participant) ?? false
  const places = Math.max(0, ...shown.map(({ order }) => order.length))
  const tilts = [...left.tilts]
  return {
    groups: study.groups.map((group) => {
      const { code, name } = group
      const people = everybody.filter((one) => one.spoke && one.group === code).length
      return {
        group: code,
        name,
        people: open ? live(told(people)) : told(people),
        exact: !open,
        wanted: targetOf(study.plan, group),
      }
    }),
    background: backgroundOf(study).map(({ code, text, labels }) => ({
      code,
      text,
      parts: backgroundParts(labels, shown, code).map((part) => ({
        ...part,
        count: open ? live(part.count) : part.count,
      })),
    })),
    over,
    people: shown.length,
    left: one(left.all.left, shown.length),
    leftByGroup: withCodes(
      over,
      toldOf(over.map((code) => ({ count: left.groups.get(code)?.left ?? 0, of: sizeOf(code) }))),
    ),
    leftByPlace:
      shown.length === 0
        ? []
        : leavingBands(
            Array.from({ length: places }, (_, index) => left.positions.get(index + 1)?.left ?? 0),
            shown.length,
          ),
    leftByTilt: toldOf(tilts.map(([, { of, left }]) => ({ count: left, of }))).map((part, index) => {
      return { tilt: tilts[index]![0], ...part }
    }),
    times: storyboardTimes(study, shown),
    alike: lines && one(raters.filter(isAlike).length, raters.length),
    alikeByGroup: lines
      ? withCodes(
          rated,
          toldOf(
            rated.map((code) => {
              const own = raters.filter(({ group }) => group === code)
              return { count: own.filter(isAlike).length, of: own.length }
            }),
          ),
        )
      : [],
    underWay: live(told(shown.filter(({ underWay }) => underWay).length)),
    silent: live(told(everybody.filter(({ spoke }) => !spoke).length)),
    withdrawn: live(told(withdrawn)),
  }
}

/** The first of them, as many as go by fives. */
const byFives = (people: readonly Attendee[]): Attendee[] =>
  people
    .toSorted((a, b) => (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : a.participant < b.participant ? -1 : 1))
    .slice(0, inFives(people.length) ?? 0)

/** The groups of whom there are enough, and none of whom others would tell. */
function shownGroups(codes: readonly string[], people: readonly Attendee[]): string[] {
  const sizes = codes.map((code) => people.filter(({ group }) => group === code).length)
  const hidden = hiddenGroups(sizes, smallestCell)
  return codes.filter((_, index) => !hidden[index] && sizes[index]! > 0)
}

const one = (count: number, of: number): Part => toldOf([{ count, of }])[0]!

const withCodes = (codes: readonly string[], parts: readonly Part[]) =>
  parts.map((part, index) => ({ group: codes[index]!, ...part }))

/** The storyboards given to one person. Whoever is still under way has, so far, been given what they saw. */
function way({ storyboards }: Study, { participant, group, order, reached, finished, underWay }: Attendee) {
  const rows = order.map((code, index): AssignedStoryboard => {
    const tilt = storyboards.find((one) => one.code === code)?.tilt ?? 'balanced'
    return { participant, group, position: index + 1, tilt, reached: finished || reached.has(code) }
  })
  return underWay ? rows.slice(0, rows.findLastIndex((row) => row.reached) + 1) : rows
}

/**
 * Whether each person answered everything about a storyboard alike, at least once, as far as it may be told of them; null
 * where fewer than three such questions are asked.
 */
function alike(study: Study, given: readonly Given[]): Map<string, boolean> | null {
  const rated = study.items.filter((item): item is RatingItem => item.kind === 'rating' && !item.closing)
  const [most = []] = [...Map.groupBy(rated, ({ scale }) => scale.join(' ')).values()].toSorted(
    (a, b) => b.length - a.length,
  )
  if (most.length < 3) return null
  const codes = new Set(most.map(({ code }) => code))
  const [linked, wide] = [linkedIn(study, given), wideIn(study, given)]
  const answers = given.filter(({ item }) => codes.has(item))
  // Once or more often: that spans all storyboards that people are asked about.
  const asked = seenPerPerson(study) === study.storyboards.length ? () => 'all' : ({ storyboard }: Given) => storyboard
  const cells = Map.groupBy(answers, (one) => `${one.group} ${asked(one)}`)
  const ratings = [...cells.values()].flatMap((some) => {
    const boards = [...new Set(some.map(({ storyboard }) => storyboard))]
    const places = boards.flatMap((storyboard) => most.map(({ code }) => ({ storyboard, item: code })))
    const { group } = some[0]!
    if (wide(group)) return some
    const people = linked(group, places)
    return some.filter(({ participant }) => people.has(participant))
  })
  return new Map(straightLining(ratings).map(({ participant, alike }) => [participant, alike > 0]))
}

function backgroundParts(labels: readonly string[], people: readonly Attendee[], code: string) {
  const said = people.map(({ background }) => background.get(code))
  const counts = [
    ...labels.map((_, index) => said.filter((value) => value === index + 1).length),
    said.filter((value) => value === null).length,
    said.filter((value) => value === undefined).length,
  ]
  const parts: Told[] = toldParts(counts)
  return [...labels, 'Prefer not to say', 'Not asked yet'].map((label, index) => ({ label, count: parts[index]! }))
}
