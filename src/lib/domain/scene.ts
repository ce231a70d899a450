import { z } from 'zod'
import { Character } from './character.ts'
import { Name, pictureWords } from './place.ts'
import { Prop } from './prop.ts'

/** Data on its way, drawn as an arrow: what, and from whom or what to whom or what. */
export const Arrow = z.strictObject({
  from: Name,
  to: Name,
  what: pictureWords(40),
})
export type Arrow = z.infer<typeof Arrow>

const Shape = z.strictObject({
  setting: z.enum(['plain', 'office', 'meeting', 'home', 'street']).default('plain'),
  time: z.enum(['day', 'evening', 'night']).default('day'),
  /** A few words in the corner that move the story on: "Three months later". */
  marker: pictureWords(32).optional(),
  people: z.array(Character).max(5).default([]),
  things: z.array(Prop).max(8).default([]),
  flows: z.array(Arrow).max(4).default([]),
})

/** What a panel shows, described and not drawn: people and things in places, and the data that flows between them. */
export const Scene = Shape.superRefine((scene, context) => {
  const names = [...scene.people.map((one) => one.who), ...scene.things.flatMap((one) => one.name ?? [])]
  const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  scene.people.forEach(({ who }, index) => {
    if (names.indexOf(who) !== index) fault(['people', index, 'who'], `"${who}" is in this scene twice`)
  })
  scene.things.forEach(({ name, on }, index) => {
    if (name !== undefined && names.indexOf(name) !== names.lastIndexOf(name))
      fault(['things', index, 'name'], `"${name}" is in this scene twice`)
    if (on !== undefined && !names.includes(on)) fault(['things', index, 'on'], `nothing here is called "${on}"`)
    if (on !== undefined && on === name) fault(['things', index, 'on'], `"${on}" cannot stand on itself`)
  })
  scene.flows.forEach((flow, index) => {
    for (const end of ['from', 'to'] as const)
      if (!names.includes(flow[end])) fault(['flows', index, end], `nothing here is called "${flow[end]}"`)
  })
})
export type Scene = z.infer<typeof Scene>
