import type { Character } from '#lib/domain/character.ts'
import type { Prop } from '#lib/domain/prop.ts'
import type { Scene } from '#lib/domain/scene.ts'

const settings: Record<Scene['setting'], string> = {
  plain: '',
  office: 'In an office',
  meeting: 'In a meeting room',
  home: 'At home',
  street: 'In the street',
  clinic: 'In a clinic',
  shop: 'In a shop',
  park: 'In a park',
  classroom: 'In a classroom',
}
const times: Record<Scene['time'], string> = { day: '', evening: 'in the evening', night: 'at night' }
const poses: Record<Character['pose'], string> = {
  stands: 'stands',
  walks: 'walks',
  sits: 'sits',
  'at-desk': 'sits at a desk',
  'on-sofa': 'sits on a sofa',
  'in-wheelchair': 'sits in a wheelchair',
  'in-bed': 'lies in bed',
  'in-car': 'sits in a car',
}

/** The scene in words: where, who, what, and the data on its way. A start for the panel's own text. */
export function sceneText(scene: Scene): string {
  const where = [settings[scene.setting], times[scene.time]].filter(Boolean).join(' ')
  const names = new Map(scene.things.map((thing) => [thing.name, calling(thing)]))
  const called = (name: string) => names.get(name) ?? plain(name)
  return [
    ...(scene.marker ? [sentence(scene.marker)] : []),
    ...(where ? [sentence(where)] : []),
    ...scene.people.map(personText),
    ...scene.things.flatMap(thingText),
    ...scene.flows.map(({ from, to, what }) => sentence(`An arrow from ${called(from)} to ${called(to)}: ${what}`)),
  ].join(' ')
}

function personText({ who, pose, face, holds, says, thinks }: Character): string {
  const parts = [
    `${plain(who)} ${poses[pose]}`,
    ...(face === 'neutral' ? [] : [`looks ${face}`]),
    ...(holds ? [`holds a ${holds}`] : []),
  ]
  const spoken = [...(says ? [`says: “${says}”`] : []), ...(thinks ? [`thinks: “${thinks}”`] : [])]
  return sentence([parts.join(', '), ...spoken].join(' and '))
}

function thingText(thing: Prop): string[] {
  if ('shows' in thing && thing.shows.length > 0) return [sentence(`A ${thing.kind} shows: ${thing.shows.join(', ')}`)]
  if ('label' in thing && thing.label) return [sentence(`A ${thing.kind}: ${thing.label}`)]
  return []
}

/** What a thing is called where data comes from it or goes to it. */
const calling = (thing: Prop) => ('label' in thing && thing.label) || plain(thing.name ?? thing.kind)

const plain = (name: string) => name.replaceAll('_', ' ')

/** Begins with a capital and ends with a mark, which may stand inside closing quotes. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?…]”?$/.test(text) ? '' : '.')
