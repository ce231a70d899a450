import fc from 'fast-check'
import { Character, Expression, Gesture, Held, Look, Pose } from '#lib/domain/character.ts'
import { Slot } from '#lib/domain/place.ts'
import { Machine, Screen, Thing } from '#lib/domain/prop.ts'
import { lettersIn, mostLetters, SceneShape } from '#lib/domain/scene.ts'

const short = (most: number) =>
  fc.oneof(
    fc.string({ minLength: 1, maxLength: most, unit: 'grapheme' }),
    fc.lorem({ maxCount: 12 }).map((words) => words.slice(0, most)),
    fc.string({ minLength: most, maxLength: most, unit: fc.constantFrom('W', 'm', '字', '😀', '<') }),
  )
const of = <T extends string>(values: { options: readonly T[] }) => fc.constantFrom(...values.options)
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const nudge = some(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })))
const { hair, top, age, build, skin, wears } = Look.shape
const look = fc.record(
  {
    hair: of(hair.unwrap()),
    top: of(top.unwrap()),
    age: of(age.unwrap()),
    build: of(build.unwrap()),
    skin: of(skin.unwrap()),
    glasses: fc.boolean(),
    beard: fc.boolean(),
    wears: fc.uniqueArray(of(wears.unwrap().element), { maxLength: 3 }),
  },
  { requiredKeys: [] },
)
/** Whom or what somebody or something is placed by, and how: one of those before, so that nobody stands in a circle. */
const by = { slot: of(Slot), other: fc.nat(20), how: fc.constantFrom('at', 'at', 'on', 'beside'), nudge }
const person = fc.record({
  look: some(look),
  pose: of(Pose),
  gesture: of(Gesture),
  face: of(Expression),
  facing: of(Character.shape.facing.unwrap()),
  watches: some(fc.nat(20)),
  holds: some(of(Held)),
  says: some(short(70)),
  thinks: some(short(70)),
  ...by,
})
const screen = { kind: of(Screen.shape.kind), shows: fc.array(short(32), { maxLength: 4 }) }
const thing = fc.oneof(
  fc.record({ kind: of(Thing.shape.kind), ...by }),
  fc.record({ ...screen, chart: some(of(Screen.shape.chart.unwrap())), ...by }),
  fc.record({ kind: of(Machine.shape.kind), label: some(short(28)), ...by }),
)
const flow = fc.record({
  from: fc.nat(20),
  to: fc.nat(20),
  what: short(40),
  runsOn: some(short(28)),
  stays: some(short(28)),
})
/** Scenes as a file may hold them, of all the words that the schema has; few are refused. */
export const anyScene = fc
  .record({
    setting: of(SceneShape.shape.setting.unwrap()),
    time: of(SceneShape.shape.time.unwrap()),
    marker: some(short(32)),
    people: fc.array(person, { maxLength: 5, size: 'max' }),
    things: fc.array(thing, { maxLength: 8, size: 'max' }),
    flows: fc.array(flow, { maxLength: 4, size: 'max' }),
  })
  .map(({ people, things, flows, ...rest }) => {
    let left = mostLetters - lettersIn(rest.marker ?? '')
    /** These words, as long as a picture still holds them. */
    const fitting = (words: string | undefined) => {
      if (words === undefined || lettersIn(words) > left) return undefined
      left -= lettersIn(words)
      return words
    }
    const names = [...people.map((_, i) => `p${i}`), ...things.map((_, i) => `t${i}`)]
    const named = (n: number) => names[n % names.length]
    const placed = (at: number, { slot, other, how, ...one }: (typeof things)[number]) =>
      how === 'at' || at === 0
        ? { ...one, at: slot }
        : { ...one, [at < people.length ? 'beside' : how]: names[other % at] }
    const said = ({ says, thinks }: { says: string | undefined; thinks: string | undefined }) => ({
      says: fitting(says),
      thinks: fitting(thinks),
    })
    return JSON.parse(
      JSON.stringify({
        ...rest,
        people: people.map((one, i) => {
          const watches = one.watches === undefined ? undefined : named(one.watches)
          return {
            ...placed(i, one as never),
            ...said(one),
            who: `p${i}`,
            watches: watches === `p${i}` ? undefined : watches,
          }
        }),
        things: things.map((one, i) => ({ ...placed(people.length + i, one), name: `t${i}` })),
        flows:
          names.length === 0
            ? []
            : flows.flatMap((one) => {
                const what = fitting(one.what)
                return what === undefined
                  ? []
                  : [
                      {
                        what,
                        runsOn: fitting(one.runsOn),
                        stays: fitting(one.stays),
                        from: named(one.from),
                        to: named(one.to),
                      },
                    ]
              }),
      }),
    )
  })
