import { Machine, Screen, Thing } from '#lib/domain/prop.ts'
import { plainName } from './plain-name.ts'
import type { Chapter, Entry, WrittenScene } from './vocabulary.ts'

type ThingKind = (typeof Thing.shape.kind.options)[number]
type ScreenKind = Screen['kind']
type Shelf = keyof typeof shelves

const shelves = {
  furniture: 'Furniture',
  devices: 'Devices',
  everyday: 'Everyday things',
  signs: 'Things that stand for an idea',
  outside: 'Outside',
  animals: 'Animals',
}

/** Where each thing is looked up. A new thing does not compile before it has its place here. */
const shelfOf: Record<ThingKind, Shelf> = {
  table: 'furniture',
  sofa: 'furniture',
  chair: 'furniture',
  bed: 'furniture',
  shelf: 'furniture',
  counter: 'furniture',
  plant: 'furniture',
  window: 'furniture',
  door: 'furniture',
  lamp: 'furniture',
  mirror: 'furniture',
  clock: 'furniture',
  camera: 'devices',
  speaker: 'devices',
  sensor: 'devices',
  watch: 'devices',
  headset: 'devices',
  router: 'devices',
  robot: 'devices',
  cup: 'everyday',
  papers: 'everyday',
  book: 'everyday',
  folder: 'everyday',
  envelope: 'everyday',
  parcel: 'everyday',
  bin: 'everyday',
  key: 'everyday',
  money: 'everyday',
  card: 'everyday',
  pills: 'everyday',
  shirt: 'everyday',
  'clothes-rail': 'everyday',
  trolley: 'everyday',
  lock: 'signs',
  shield: 'signs',
  eye: 'signs',
  magnifier: 'signs',
  gear: 'signs',
  chart: 'signs',
  message: 'signs',
  bell: 'signs',
  megaphone: 'signs',
  pin: 'signs',
  heart: 'signs',
  car: 'outside',
  bus: 'outside',
  bicycle: 'outside',
  house: 'outside',
  building: 'outside',
  tree: 'outside',
  dog: 'animals',
  cat: 'animals',
}

const shown: Record<ScreenKind, string> = {
  laptop: 'Good morning',
  monitor: '14 open cases',
  phone: 'How was today?',
  tablet: 'Your results',
  dashboard: 'This week',
  poster: 'Join the trial',
  form: 'I agree',
  calendar: 'Friday',
  letter: 'Dear patient',
  sign: 'Way in',
}

type Prop = NonNullable<WrittenScene['things']>[number]
const entry = (owner: string, word: string, thing: Prop): Entry => ({
  word,
  name: plainName(owner, word),
  written: { things: [thing] },
  view: 'whole',
})

export const aboutThings: Chapter<Entry>[] = [
  ...Object.entries(shelves).map(([code, title]) => ({
    code,
    title,
    about: 'A thing of this `kind`.',
    words: Thing.shape.kind.options
      .filter((kind) => shelfOf[kind] === code)
      .map((kind) => entry('thing', kind, { kind, at: 'centre' })),
  })),
  {
    code: 'screens',
    title: 'Screens and sheets',
    about: 'A thing of this `kind`. It `shows` up to four short lines.',
    words: Screen.shape.kind.options.map((kind) => entry('screen', kind, { kind, at: 'centre', shows: [shown[kind]] })),
  },
  {
    code: 'charts',
    title: 'Charts on screens',
    about: 'The `chart` of a screen or sheet, under the lines that it shows.',
    words: Screen.shape.chart
      .unwrap()
      .options.map((chart) => entry('chart', chart, { kind: 'dashboard', at: 'centre', chart })),
  },
  {
    code: 'machines',
    title: 'Machines',
    about: 'A thing of this `kind`: where data is kept or computed. A `label` gives it a name.',
    words: Machine.shape.kind.options.map((kind) => entry('machine', kind, { kind, at: 'centre' })),
  },
]
