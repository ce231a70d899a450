import { expect, it } from 'vitest'
import { lettersIn, mostLetters, Scene } from './scene.ts'

const saying = (words: string[]) =>
  Scene.safeParse({ people: words.map((says, i) => ({ who: `p${i}`, at: 'centre', says })) })

it('takes as many letters over a picture as a small phone shows, and refuses more', () => {
  expect(saying(['a'.repeat(70), 'a'.repeat(70), 'a'.repeat(mostLetters - 140)]).success).toBe(true)
  const more = saying(['a'.repeat(70), 'a'.repeat(70), 'a'.repeat(mostLetters - 139)])
  expect(more.error?.issues[0]?.message).toContain('has 201 letters in bubbles, arrows and marker')
})

it('counts wide letters twice', () => {
  expect(lettersIn('年ab')).toBe(4)
})
