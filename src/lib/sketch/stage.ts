import type { Cast, Character } from '#lib/domain/character.ts'
import type { Slot } from '#lib/domain/place.ts'
import type { Prop, PropKind } from '#lib/domain/prop.ts'
import type { Scene } from '#lib/domain/scene.ts'
import { type Area, floor, middle, overlap, panelHeight, panelWidth, shifted, within } from './area.ts'
import { type Figure, personFigure, thingFigure } from './figure.ts'
import { deskHeight } from './furniture.ts'
import { spread } from './spread.ts'

/** Somebody or something in its place: where it is, and where its face is. */
export interface Placed {
  name: string | undefined
  /** What the scene says of it. */
  of: Character | Prop
  figure: Figure
  /** Where its own origin, mostly its foot, has come to stand: even numbers. */
  x: number
  y: number
  area: Area
  face?: Area
  character?: Character
  /** It lies on something, so it is drawn in front of the people. */
  rests?: boolean
}

/** How large people and things are drawn, and how much of the panel's top is kept for words. */
export interface View {
  scale: number
  top: number
}

const slots: Record<Slot, number> = { 'far-left': 120, left: 250, centre: 400, right: 550, 'far-right': 680 }

/** How high above the floor the foot of a thing is that stands `at` a slot and not `on` another. */
const heights: Partial<Record<PropKind, number>> = {
  window: 294,
  clock: 424,
  camera: 330,
  sensor: 340,
  cloud: 320,
  dashboard: 170,
  poster: 210,
  calendar: 230,
  phone: 90,
  tablet: 120,
  form: 130,
  letter: 130,
  laptop: 130,
  monitor: 130,
  model: 110,
  shirt: 170,
  message: 190,
  bell: 170,
  envelope: 150,
  headset: 150,
  heart: 150,
  eye: 150,
  card: 150,
  key: 150,
  watch: 130,
  lock: 130,
  shield: 130,
  magnifier: 130,
  gear: 130,
  chart: 130,
  money: 130,
  pin: 130,
  megaphone: 130,
  speaker: 130,
  router: 130,
  pills: 130,
  cup: 130,
  book: 130,
  folder: 130,
}

/** Somebody or something beside another stands this far from it. */
const gap = 14

/** Everybody and everything of a scene in its place, in the order in which it is drawn. */
export function stage(scene: Scene, cast: Cast = {}, view: View = { scale: 1, top: 0 }): Placed[] {
  const people = scene.people.map((one) => dressed(one, cast))
  // Only who stands somewhere can be looked at, and who turns round may take other room than before.
  const watching = people.some((one) => one.watches !== undefined)
  const facing = watching
    ? { ...scene, people: turned(people, arranged({ ...scene, people }, view)) }
    : { ...scene, people }
  const first = arranged(facing, view)
  const apart = spread(first.filter((one) => one.character))
  const moves = first.some(({ character, x }) => character && apart.get(character.who) !== x)
  const placed = moves ? arranged(facing, view, apart) : first
  const faces = placed.flatMap((one) => one.face ?? [])
  // What lies on a desk is drawn in front of the people, unless it would hide a face.
  const front = placed.filter(({ rests, area }) => rests && !faces.some((face) => overlap(inset(face), area) > 0))
  const back = placed.filter((one) => !one.character && !front.includes(one))
  return [...back, ...placed.filter((one) => one.character), ...front]
}

/** The edge of a face's area is but air and hair. */
const inset = ({ x, y, w, h }: Area): Area => ({ x: x + 9, y: y + 9, w: w - 18, h: h - 18 })

/** What a scene says of somebody's look goes before what the study says of it. */
const dressed = (one: Character, cast: Cast): Character =>
  cast[one.who] ? { ...one, look: { ...cast[one.who], ...one.look } } : one

function turned(people: readonly Character[], placed: readonly Placed[]): Character[] {
  const across = (name: string | undefined) => placed.find((one) => one.name === name)
  return people.map((one) => {
    const [self, other] = [across(one.who), one.watches === undefined ? undefined : across(one.watches)]
    if (!self || !other) return one
    const [from] = middle(self.face ?? self.area)
    const [to] = middle(other.face ?? other.area)
    return Math.abs(to - from) < 1 ? one : { ...one, facing: to < from ? 'left' : 'right' }
  })
}

/** Those with a place of their own first, then those who stand by others, in whatever order these resolve. */
function arranged(scene: Scene, view: View, pinned = new Map<string, number>()): Placed[] {
  const all = [...scene.people, ...scene.things]
  const waiting = [...all.filter((one) => !standsBy(one)), ...all.filter(standsBy)]
  const done: Placed[] = []
  while (waiting.length > 0) {
    const ready = waiting.findIndex((one) => done.some(({ name }) => name === standsBy(one)) || !standsBy(one))
    // The schema refuses circles; should one come through, its first member stands in the middle.
    const [one] = waiting.splice(Math.max(ready, 0), 1)
    const other = done.find(({ name }) => name !== undefined && name === standsBy(one!))
    done.push(
      'who' in one! ? placedPerson(one, other, done, view, pinned) : placedThing(one!, scene.time, other, done, view),
    )
  }
  return all.map((one) => done.find(({ of }) => of === one)!)
}

const standsBy = (one: Character | Prop) => ('who' in one ? one.beside : (one.on ?? one.beside))

function placedPerson(
  character: Character,
  other: Placed | undefined,
  done: readonly Placed[],
  { scale, top }: View,
  pinned: ReadonlyMap<string, number>,
): Placed {
  const figure = personFigure(character, scale)
  const [right, down] = shift(character)
  const x =
    pinned.get(character.who) ?? (other ? beside(figure.area, other, done) : slots[character.at ?? 'centre']) + right
  const placed = put(character, figure, x, floor + down, top)
  return { ...placed, name: character.who, character, face: shifted(figure.face!, placed.x, placed.y) }
}

function placedThing(
  thing: Prop,
  time: Scene['time'],
  other: Placed | undefined,
  done: readonly Placed[],
  view: View,
): Placed {
  const { top } = view
  // Writing stays legible when all else is drawn smaller.
  const scale = says(thing) ? Math.max(view.scale, 0.75) : view.scale
  const figure = thingFigure(thing, time, scale, [panelWidth - 40, panelHeight - 40 - top])
  const [right, down] = shift(thing)
  const rests = thing.on !== undefined || Boolean(other?.rests)
  const high = floor - (heights[thing.kind] ?? 0) * scale
  const [x, y] =
    thing.on !== undefined
      ? resting(other, scale)
      : other
        ? [beside(figure.area, other, done), other.rests ? other.y : high]
        : [slots[thing.at ?? 'centre'], high]
  return { ...put(thing, figure, x + right, y + down, top), name: thing.name, rests }
}

/** Whether there is something to read on it. */
export const says = (thing: Prop) =>
  ('shows' in thing && thing.shows.length > 0) || ('label' in thing && thing.label !== undefined)

const shift = ({ nudge: [right, down] = [0, 0] }: Character | Prop) => [right * 8, down * 8] as const

/** Even, so that it stays whole where a picture counts in twos. */
const even = (n: number) => 2 * Math.round(n / 2)

/** A figure as near to its place as the frame allows. */
function put(of: Character | Prop, figure: Figure, x: number, y: number, top: number) {
  const wished = shifted(figure.area, x, y)
  const area = within(wished, 18, top)
  const at = { x: even(x + area.x - wished.x), y: even(y + area.y - wished.y) }
  return { of, figure, ...at, area: shifted(figure.area, at.x, at.y) }
}

/** Where something stands beside another: on the side where it hides and is hidden least, else where there is more room. */
function beside({ x, y, w, h }: Area, { area }: Placed, done: readonly Placed[]): number {
  const cost = (left: number) => {
    const there = { x: left, y: floor + y, w, h }
    const outside = Math.max(0, 18 - left) + Math.max(0, left + w - (panelWidth - 18))
    return outside * h + done.reduce((sum, one) => sum + overlap(there, one.area), 0)
  }
  const [onLeft, onRight] = [area.x - gap - w, area.x + area.w + gap]
  const more = panelWidth - onRight >= area.x ? [onRight, onLeft] : [onLeft, onRight]
  return (cost(more[1]!) < cost(more[0]!) ? more[1]! : more[0]!) - x
}

/** On another thing: on its top, or on the desk of the person to whom the desk belongs, in front of them. */
function resting(under: Placed | undefined, scale: number): [number, number] {
  if (!under) return [slots.centre, floor - deskHeight * scale]
  const { x, area, character } = under
  if (!character) return [area.x + area.w / 2, area.y + 5]
  return [x + (character.facing === 'left' ? -100 : 100) * scale, under.y - deskHeight * scale]
}
