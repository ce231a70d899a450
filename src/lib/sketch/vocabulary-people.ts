import { Character, Expression, Gesture, Hair, Held, Look, Pose, Top, Worn } from '#lib/domain/character.ts'
import { plainName } from './plain-name.ts'
import type { Chapter, Entry, View, WrittenScene } from './vocabulary.ts'

type Person = NonNullable<WrittenScene['people']>[number]

const alone = (person: Omit<Person, 'who' | 'at'>): WrittenScene => ({
  people: [{ who: 'person', at: 'centre', ...person }],
})

/** One entry for each word of an enum. */
const each = <T extends string>(
  owner: string,
  { options }: { options: readonly T[] },
  view: View,
  scene: (word: T) => WrittenScene,
): Entry[] => options.map((word) => ({ word, name: plainName(owner, word), written: scene(word), view }))

const { age, build, skin } = Look.shape
const looks: Entry[] = (['glasses', 'beard'] as const).map((word) => ({
  word,
  name: word,
  written: alone({ look: { [word]: true } }),
  view: 'head',
}))

/** What lies on the whole body and not about the head alone. */
const onBody: Worn[] = ['badge', 'backpack', 'stethoscope']
const worn = each('wears', Worn, 'head', (word) => alone({ look: { wears: [word] } })).map((entry): Entry => ({
  ...entry,
  view: onBody.some((word) => word === entry.word) ? 'whole' : 'head',
}))

/** What a gesture needs to be seen: something to type on, something to carry. */
const busy: Partial<Record<Gesture, WrittenScene>> = {
  types: {
    people: [{ who: 'person', at: 'centre', pose: 'at-desk', gesture: 'types' }],
    things: [{ kind: 'laptop', on: 'person' }],
  },
  carries: alone({ gesture: 'carries', holds: 'phone' }),
}

export const aboutPeople: Chapter<Entry>[] = [
  {
    code: 'ages',
    title: 'People: ages',
    about: 'In the `look` of a person: `look: { age: child }`.',
    words: each('age', age.unwrap(), 'person', (word) => alone({ look: { age: word } })),
  },
  {
    code: 'bodies',
    title: 'People: bodies',
    about: 'In the `look` of a person: `look: { build: broad }`.',
    words: each('build', build.unwrap(), 'person', (word) => alone({ look: { build: word } })),
  },
  {
    code: 'skin',
    title: 'People: skin',
    about: 'In the `look` of a person, shown by hatching: `look: { skin: deep }`.',
    words: each('skin', skin.unwrap(), 'head', (word) => alone({ look: { skin: word } })),
  },
  {
    code: 'hair',
    title: 'People: hair and what covers it',
    about: 'In the `look` of a person: `look: { hair: bun }`.',
    words: each('hair', Hair, 'head', (word) => alone({ look: { hair: word } })),
  },
  {
    code: 'clothes',
    title: 'People: clothes',
    about: 'In the `look` of a person: `look: { top: hoodie }`.',
    words: each('top', Top, 'whole', (word) => alone({ look: { top: word } })),
  },
  {
    code: 'worn',
    title: 'People: what they have on',
    about: 'In the `look` of a person: `glasses` and `beard` are true or false, up to three others stand in `wears`.',
    words: [...looks, ...worn],
  },
  {
    code: 'poses',
    title: 'Poses',
    about: 'The `pose` of a person. Desk, sofa, chair, wheelchair, bed and car come along.',
    words: each('pose', Pose, 'whole', (word) => alone({ pose: word })),
  },
  {
    code: 'gestures',
    title: 'Gestures',
    about: 'The `gesture` of a person.',
    words: each('gesture', Gesture, 'whole', (word) => busy[word] ?? alone({ gesture: word })),
  },
  {
    code: 'faces',
    title: 'Faces',
    about: 'The `face` of a person.',
    words: each('face', Expression, 'head', (word) => alone({ face: word })),
  },
  {
    code: 'facing',
    title: 'Facing',
    about: 'Where a person turns: `facing`. See also `watches`, under relations.',
    words: each('facing', Character.shape.facing.unwrap(), 'whole', (word) =>
      alone({ gesture: 'points', facing: word }),
    ),
  },
  {
    code: 'in-the-hand',
    title: 'In the hand',
    about: 'What a person `holds`.',
    words: each('holds', Held, 'whole', (word) => alone({ holds: word })),
  },
]
