import { z } from 'zod'
import { Character } from './character.ts'
import { Name, pictureWords } from './place.ts'
import { Prop } from './prop.ts'

/** Data on its way, drawn as an arrow: what, from whom to whom, and perhaps where it runs and how long it stays. */
export const Arrow = z.strictObject({
  from: Name,
  to: Name,
  what: pictureWords(40),
  runsOn: pictureWords(28).optional(),
  stays: pictureWords(28).optional(),
})
export type Arrow = z.infer<typeof Arrow>

export const Setting = z.enum(['plain', 'office', 'meeting', 'home', 'clinic', 'shop', 'street', 'park', 'classroom'])
export type Setting = z.infer<typeof Setting>

export const SceneShape = z.strictObject({
  setting: Setting.default('plain'),
  time: z.enum(['day', 'evening', 'night']).default('day'),
  /** A few words in the corner that move the story on: "Three months later". */
  marker: pictureWords(32).optional(),
  people: z.array(Character).max(5).default([]),
  things: z.array(Prop).max(8).default([]),
  flows: z.array(Arrow).max(4).default([]),
})

/** What a panel shows, described and not drawn: people and things in places, and the data that flows between them. */
export const Scene = SceneShape.superRefine((scene, context) => {
  for (const { path, message } of sceneFaults(scene)) context.addIssue({ code: 'custom', path, message })
})
export type Scene = z.infer<typeof Scene>

interface Fault {
  path: (string | number)[]
  message: string
}

/** Every name must be there once, and what is named must be there. */
function sceneFaults(scene: z.infer<typeof SceneShape>): Fault[] {
  const found: Fault[] = []
  const names = [...scene.people.map((one) => one.who), ...scene.things.flatMap((one) => one.name ?? [])]
  const twice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name)
  const missing = (name: string) => `nothing here is called "${name}"`
  scene.people.forEach((one, index) => {
    if (names.indexOf(one.who) !== index)
      found.push({ path: ['people', index, 'who'], message: `"${one.who}" is in this scene twice` })
    for (const word of ['beside', 'watches'] as const) {
      const name = one[word]
      if (name === undefined) continue
      const message = name === one.who ? `"${name}" cannot be ${doing[word]} itself` : missing(name)
      if (name === one.who || !names.includes(name)) found.push({ path: ['people', index, word], message })
    }
  })
  scene.things.forEach((one, index) => {
    if (one.name !== undefined && twice(one.name))
      found.push({ path: ['things', index, 'name'], message: `"${one.name}" is in this scene twice` })
    for (const word of ['on', 'beside'] as const) {
      const name = one[word]
      if (name === undefined) continue
      const message = name === one.name ? `"${name}" cannot ${word === 'on' ? 'stand on' : 'be beside'} itself` : null
      if (message ?? !names.includes(name))
        found.push({ path: ['things', index, word], message: message ?? missing(name) })
    }
  })
  scene.flows.forEach((flow, index) => {
    for (const end of ['from', 'to'] as const)
      if (!names.includes(flow[end])) found.push({ path: ['flows', index, end], message: missing(flow[end]) })
  })
  return [...found, ...crowded(scene), ...circles(scene)]
}

/** The most letters over a picture that a small phone still shows large enough to be read. */
export const mostLetters = 200
const wide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u

/** How many letters words count for in a picture: wide ones, like Chinese, twice. */
export const lettersIn = (words: string) => [...words].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)

/** Each line is short enough for itself, yet five people who all say, think and send as much as they may leave no picture. */
function crowded({ marker, people, flows }: z.infer<typeof SceneShape>): Fault[] {
  const all = [
    marker,
    ...people.flatMap(({ says, thinks }) => [says, thinks]),
    ...flows.flatMap(({ what, runsOn, stays }) => [what, runsOn, stays]),
  ]
  const letters = lettersIn(all.join(''))
  if (letters <= mostLetters) return []
  const message = `has ${letters} letters in bubbles, arrows and marker: a picture has room for ${mostLetters} (a Chinese one counts twice)`
  return [{ path: ['people'], message }]
}

const doing = { beside: 'beside', watches: 'watching' }

/** Somebody beside something that is beside them again would stand nowhere. */
function circles({ people, things }: z.infer<typeof SceneShape>): Fault[] {
  const next = new Map<string, string>()
  for (const one of people) if (one.beside) next.set(one.who, one.beside)
  for (const one of things) {
    const under = one.on ?? one.beside
    if (one.name && under) next.set(one.name, under)
  }
  const inCircle = (name: string) => {
    const seen = new Set<string>([name])
    for (let at = next.get(name); at !== undefined; at = next.get(at)) {
      if (at === name) return seen.size > 1
      if (seen.has(at)) return false
      seen.add(at)
    }
    return false
  }
  const message = (name: string) => `"${name}" stands by what stands by it: one of them needs a place of its own`
  return [
    ...people.flatMap(({ who }, index) =>
      inCircle(who) ? [{ path: ['people', index, 'beside'], message: message(who) }] : [],
    ),
    ...things.flatMap(({ name, on }, index) =>
      name && inCircle(name) ? [{ path: ['things', index, on ? 'on' : 'beside'], message: message(name) }] : [],
    ),
  ]
}
