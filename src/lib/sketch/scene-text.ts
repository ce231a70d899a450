import type { Character } from '#lib/domain/character.ts'
import type { Prop } from '#lib/domain/prop.ts'
import type { Scene } from '#lib/domain/scene.ts'

const settings: Record<Scene['setting'], string> = {
  plain: '',
  office: 'In an office',
  meeting: 'In a meeting room',
  home: 'At home',
  street: 'In the street',
}
const times: Record<Scene['time'], string> = { day: '', evening: 'in the evening', night: 'at night' }
const poses: Record<Character['pose'], string> = {
  stands: 'stands',
  walks: 'walks',
  sits: 'sits',
  'at-desk': 'sits at a desk',
  'on-sofa': 'sits on a sofa',
}

/** The scene in words: where, who, what, and the data on its way. A start for the panel's own text. */
export function sceneText(scene: Scene): string {
  const where = [settings[scene.setting], times[scene.time]].filter(Boolean).join(' ')
  return [
    ...(scene.marker ? [`${scene.marker}.`] : []),
    ...(where ? [`${capital(where)}.`] : []),
    ...scene.people.map(personText),
    ...scene.things.flatMap(thingText),
    ...scene.flows.map(({ from, to, what }) => `An arrow from ${plain(from)} to ${plain(to)}: ${what}.`),
  ].join(' ')
}

function personText({ who, pose, face, holds, says, thinks }: Character): string {
  const parts = [
    `${capital(plain(who))} ${poses[pose]}`,
    ...(face === 'neutral' ? [] : [`looks ${face}`]),
    ...(holds ? [`holds a ${holds}`] : []),
  ]
  const spoken = [...(says ? [` and says: “${says}”`] : []), ...(thinks ? [` and thinks: “${thinks}”`] : [])]
  return `${parts.join(', ')}${spoken.join('')}.`
}

function thingText(thing: Prop): string[] {
  if ('shows' in thing && thing.shows.length > 0) return [`A ${thing.kind} shows: ${thing.shows.join(', ')}.`]
  if ('label' in thing && thing.label) return [`A ${thing.kind}: ${thing.label}.`]
  return []
}

const plain = (name: string) => name.replaceAll('_', ' ')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
