import type { Cast, Character, Gesture } from '#lib/domain/character.ts'
import type { Slot } from '#lib/domain/place.ts'
import type { Prop, PropKind } from '#lib/domain/prop.ts'
import type { Scene } from '#lib/domain/scene.ts'
import { type Area, floor, panelHeight, panelWidth, within } from './area.ts'
import { deskHeight } from './furniture.ts'
import { moved, type Mark } from './mark.ts'
import { headOf, person } from './person.ts'
import { propDrawing } from './prop-drawing.ts'

/** Somebody or something in its place: how it is drawn, where it is, and where its face or writing is. */
export interface Placed {
  name: string | undefined
  marks: Mark[]
  area: Area
  face?: Area
  character?: Character
}

const slots: Record<Slot, number> = { 'far-left': 120, left: 250, centre: 400, right: 550, 'far-right': 680 }

/** How high above the floor the foot of a thing is that stands `at` a slot and not `on` another. */
const heights: Partial<Record<PropKind, number>> = {
  window: 390,
  clock: 470,
  dashboard: 170,
  poster: 210,
  calendar: 230,
  cloud: 320,
  phone: 90,
  form: 130,
  lock: 130,
  envelope: 150,
  chart: 130,
  headset: 150,
  laptop: 130,
  monitor: 130,
}

/** Everybody and everything of a scene in its place, in the order in which it is drawn. */
export function stage(scene: Scene, cast: Cast = {}): Placed[] {
  const people = scene.people.map((one) => placedPerson(dressed(one, cast)))
  const things: Placed[] = []
  const standing = scene.things.filter((thing) => thing.on === undefined)
  for (const thing of [...standing, ...scene.things.filter((one) => one.on !== undefined)])
    things.push(placedThing(thing, scene, [...people, ...things]))
  return [...things.slice(0, standing.length), ...people, ...things.slice(standing.length)]
}

/** What a scene says of somebody's look goes before what the study says of it. */
const dressed = (one: Character, cast: Cast): Character =>
  cast[one.who] ? { ...one, look: { ...cast[one.who], ...one.look } } : one

/** How far a gesture takes the hands from the middle of the body, where that is further than the body itself. */
const reach: Partial<Record<Gesture, { ahead: number; behind?: number }>> = {
  shrugs: { ahead: 132, behind: 132 },
  points: { ahead: 156 },
  waves: { ahead: 118 },
  carries: { ahead: 112 },
  calls: { ahead: 80 },
}

function placedPerson(character: Character): Placed {
  const [wishedX, wishedY] = spot(character, floor)
  const { y: headY, r } = headOf(character)
  const broad = character.pose === 'at-desk' || character.pose === 'on-sofa'
  const { ahead, behind = 70 } = broad ? { ahead: 190, behind: 190 } : (reach[character.gesture] ?? { ahead: 70 })
  const [left, right] = character.facing === 'left' ? [ahead, behind] : [behind, ahead]
  const area = within({ x: wishedX - left, y: wishedY + headY - r, w: left + right, h: r - headY })
  const [x, y] = [area.x + left, area.y + area.h]
  return {
    name: character.who,
    marks: moved(person(character), { x, y }),
    area,
    face: { x: x - r - 8, y: y + headY - r - 36, w: 2 * r + 16, h: 2 * r + 36 },
    character,
  }
}

function placedThing(thing: Prop, scene: Scene, others: Placed[]): Placed {
  const drawn = propDrawing(thing, scene.time)
  // A screen full of writing may be higher than the panel.
  const scale = Math.min(1, (panelHeight - 40) / drawn.h, (panelWidth - 40) / drawn.w)
  const [w, h] = [drawn.w * scale, drawn.h * scale]
  const [x, y] = thing.on === undefined ? spot(thing, floor - (heights[thing.kind] ?? 0)) : resting(thing, others)
  const area = within({ x: x - w / 2, y: y - h, w, h })
  return { name: thing.name, marks: moved(drawn.marks, { x: area.x + w / 2, y: area.y + h, scale }), area }
}

type Spot = { at?: Slot | undefined; nudge?: [number, number] | undefined }

const spot = ({ at = 'centre', nudge: [right, down] = [0, 0] }: Spot, foot: number) =>
  [slots[at] + right * 8, foot + down * 8] as const

/** On another thing: on its top, or on the desk of the person to whom the desk belongs, in front of them. */
function resting({ on, nudge: [right, down] = [0, 0] }: Prop, others: Placed[]) {
  const under = others.find((one) => one.name === on)
  if (!under) return [slots.centre + right * 8, floor - deskHeight + down * 8] as const
  const { area, character } = under
  const ahead = character ? (character.facing === 'left' ? -100 : 100) : 0
  const top = character ? area.y + area.h - deskHeight : area.y
  return [area.x + area.w / 2 + ahead + right * 8, top + down * 8] as const
}
