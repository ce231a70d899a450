import type { Cast, Character, Worn } from '#lib/domain/character.ts'
import type { Prop, PropKind } from '#lib/domain/prop.ts'
import type { Arrow, Scene } from '#lib/domain/scene.ts'
import { inRow, plain, sentence, withArticle } from './phrase.ts'
import { terms } from './terms.ts'

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
const gestures: Record<Character['gesture'], string> = {
  rests: '',
  types: 'types',
  points: 'points ahead',
  waves: 'waves',
  shrugs: 'shrugs',
  ponders: 'ponders',
  carries: '',
  calls: 'is on the phone',
}
const wearing: Record<Worn, string> = {
  hat: 'a hat',
  cap: 'a cap',
  badge: 'a badge',
  backpack: 'a backpack',
  headphones: 'a pair of headphones',
  stethoscope: 'a stethoscope',
  mask: 'a mask',
  'hearing-aid': 'a hearing aid',
}
const things: Partial<Record<PropKind, string>> = {
  papers: 'a pile of papers',
  bin: 'a waste bin',
  magnifier: 'a magnifying glass',
  speaker: 'a smart speaker',
  watch: 'a smart watch',
  headset: 'a headset',
  router: 'a wireless router',
  money: 'some money',
  pills: 'some pills',
  pin: 'a map pin',
  trolley: 'a shopping trolley',
  archive: 'a filing cabinet',
  model: 'an AI model',
  message: 'a message',
}
const charts = { bars: 'a bar chart', line: 'a line chart', people: 'a chart of people' }

/** The scene in words: where, who, what, and the data on its way. A start for the panel's own text. */
export function sceneText(scene: Scene, cast: Cast = {}): string {
  const where = [settings[scene.setting], times[scene.time]].filter(Boolean).join(' ')
  const named = new Map(scene.things.flatMap((thing) => (thing.name ? [[thing.name, calling(thing)] as const] : [])))
  const called = (name: string) => named.get(name) ?? plain(name)
  return [
    ...(scene.marker ? [sentence(scene.marker)] : []),
    ...(where ? [sentence(where)] : []),
    ...scene.people.map((one) => personText({ ...one, look: { ...cast[one.who], ...one.look } }, called)),
    ...thingTexts(scene.things, called, (name) => named.has(name)),
    ...scene.flows.map((flow) => flowText(flow, called)),
  ].join(' ')
}

type Called = (name: string) => string

function personText(
  { who, look, pose, gesture, face, holds, beside, watches, says, thinks }: Character,
  called: Called,
) {
  const doing = [
    `${poses[pose]}${beside === undefined ? '' : ` beside ${called(beside)}`}`,
    gestures[gesture],
    face === 'neutral' ? '' : `looks ${face}`,
    watches === undefined ? '' : `watches ${called(watches)}`,
    holds === undefined ? '' : `${gesture === 'carries' ? 'carries' : 'holds'} ${withArticle(plain(holds))}`,
    look?.wears?.length ? `wears ${inRow(look.wears.map((one) => wearing[one]))}` : '',
    says === undefined ? '' : `says: “${says}”`,
    thinks === undefined ? '' : `thinks: “${thinks}”`,
  ].filter(Boolean)
  return sentence(`${plain(who)} ${inRow(doing)}`)
}

/** Things that say something or stand by something have a sentence each; the rest share one. */
function thingTexts(things: readonly Prop[], called: Called, isThing: (name: string) => boolean): string[] {
  const own: string[] = []
  const others: string[] = []
  for (const thing of things) {
    const by = thing.on === undefined ? thing.beside : thing.on
    // What lies on a person's desk is in front of that person.
    const how = thing.on === undefined ? 'beside' : by !== undefined && isThing(by) ? 'on' : 'in front of'
    const where = by === undefined ? '' : ` ${how} ${called(by)}`
    const what = kindOf(thing)
    if ('shows' in thing && (thing.shows.length > 0 || thing.chart)) {
      const shown = [...thing.shows, ...(thing.chart ? [charts[thing.chart]] : [])]
      own.push(sentence(`${what}${where} shows: ${shown.join('; ')}`))
    } else if (where || ('label' in thing && thing.label)) own.push(sentence(`there is ${labelled(thing)}${where}`))
    else others.push(what)
  }
  if (others.length > 0) own.push(sentence(`there is ${inRow(counted(others))}`))
  return own
}

/** Each once: two plants are not said twice. */
function counted(what: readonly string[]): string[] {
  return [...new Set(what)].map((one) => {
    const times = what.filter((other) => other === one).length
    return times === 1 ? one : `${one} and ${times === 2 ? 'another' : `${times - 1} more`}`
  })
}

function flowText({ from, to, what, runsOn, stays }: Arrow, called: Called): string {
  const [where] = terms({ runsOn })
  const how = [...(where ? [`it runs ${where}`] : []), ...(stays ? [`how long it stays: ${stays}`] : [])]
  return [
    sentence(`an arrow from ${called(from)} to ${from === to ? 'the same' : called(to)}: ${what}`),
    ...how.map(sentence),
  ].join(' ')
}

const kindOf = ({ kind }: Prop) => things[kind] ?? withArticle(plain(kind))

const labelled = (thing: Prop) =>
  'label' in thing && thing.label ? `${kindOf(thing)}, labelled “${thing.label}”` : kindOf(thing)

/** What a thing is called by others: its label, or its kind, for a name is not drawn. */
const calling = (thing: Prop) =>
  'label' in thing && thing.label ? thing.label : kindOf(thing).replace(/^(an?|some) /, 'the ')
