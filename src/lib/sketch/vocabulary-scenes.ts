import { Slot } from '#lib/domain/place.ts'
import { SceneShape, Setting } from '#lib/domain/scene.ts'
import { plainName } from './plain-name.ts'
import type { Chapter, Entry, WrittenScene } from './vocabulary.ts'

const panel = (word: string, name: string, written: WrittenScene): Entry => ({ word, name, written, view: 'panel' })

const person = { who: 'person', at: 'left' } as const
const cloud = { kind: 'cloud', name: 'cloud', at: 'right' } as const
const flow = { from: 'person', to: 'cloud', what: 'daily notes' }

const said: Entry[] = [
  panel('says', 'what somebody says', { people: [{ who: 'person', at: 'centre', says: 'Good morning.' }] }),
  panel('thinks', 'what somebody thinks', { people: [{ who: 'person', at: 'centre', thinks: 'Late again.' }] }),
  panel('marker', 'a few words in the corner', { marker: 'Three months later' }),
  panel('shows', 'lines on a screen', {
    things: [{ kind: 'monitor', at: 'centre', shows: ['14 open cases', '3 are late'] }],
  }),
  panel('label', 'name under a machine', { things: [{ kind: 'server', at: 'centre', label: 'clinic server' }] }),
]

const flows: Entry[] = [
  panel('what', 'data on its way', { people: [person], things: [cloud], flows: [flow] }),
  panel('runsOn', 'where the data is worked on', {
    people: [person],
    things: [cloud],
    flows: [{ ...flow, runsOn: 'on our own server' }],
  }),
  panel('stays', 'how long the data stays', {
    people: [person],
    things: [cloud],
    flows: [{ ...flow, stays: 'for 30 days' }],
  }),
]

const relations: Entry[] = [
  panel('on', 'one thing on another', {
    things: [
      { kind: 'table', name: 'table', at: 'centre' },
      { kind: 'plant', on: 'table' },
    ],
  }),
  panel('beside', 'one beside another', {
    people: [
      { who: 'person', at: 'centre' },
      { who: 'colleague', beside: 'person' },
    ],
  }),
  panel('watches', 'turned towards something', {
    people: [{ who: 'person', at: 'right', watches: 'screen' }],
    things: [{ kind: 'dashboard', name: 'screen', at: 'left', shows: ['This week'] }],
  }),
  panel('nudge', 'moved a little from its place', {
    people: [
      { who: 'person', at: 'centre' },
      { who: 'colleague', at: 'centre', nudge: [22, 0] },
    ],
  }),
]

export const aboutScenes: Chapter<Entry>[] = [
  {
    code: 'places',
    title: 'Places',
    about: 'The `setting` of a scene.',
    words: Setting.options.map((setting) => panel(setting, plainName('setting', setting), { setting })),
  },
  {
    code: 'times',
    title: 'Times',
    about: 'The `time` of a scene: what a window shows.',
    words: SceneShape.shape.time
      .unwrap()
      .options.map((time) =>
        panel(time, plainName('time', time), { setting: 'home', time, things: [{ kind: 'window', at: 'centre' }] }),
      ),
  },
  {
    code: 'slots',
    title: 'Where somebody or something stands',
    about: 'The place `at` which a person or thing stands.',
    words: Slot.options.map((at) => panel(at, plainName('slot', at), { people: [{ who: 'person', at }] })),
  },
  {
    code: 'relations',
    title: 'Relations',
    about:
      'In place of `at`, a thing can lie `on` another, and anybody can stand `beside` another. `watches` turns a person ' +
      'towards somebody or something; `nudge` moves from the place to the right and down.',
    words: relations,
  },
  {
    code: 'words',
    title: 'Words in the picture',
    about:
      'What a person `says` or `thinks`, the `marker` of a scene, what a screen `shows`, the `label` of a machine.',
    words: said,
  },
  {
    code: 'flows',
    title: 'Data on its way',
    about: 'One of the `flows` of a scene: `what` goes `from` whom `to` whom, where it `runsOn`, how long it `stays`.',
    words: flows,
  },
]
