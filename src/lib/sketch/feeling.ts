import type { Character } from '#lib/domain/character.ts'
import { type Mark, moved } from './mark.ts'
import { blob, curve, dot, points } from './shape.ts'

/** What a drawn face needs beside it to be read: a drop of sweat, a question mark. Before the forehead of a head. */
export function feeling({ face, facing }: Pick<Character, 'face' | 'facing'>): Mark[] {
  if (face === 'worried') return [{ d: blob(...points('62 -44, 70 -28, 62 -22, 55 -28')), fill: 'paper' }]
  if (face !== 'puzzled') return []
  const question: Mark[] = [{ d: curve(...points('-9 -20, -1 -32, 10 -22, 1 -9, 0 0')) }, { d: dot(0, 10), pen: 'dot' }]
  // The head of somebody who faces left is mirrored; a question mark must not be.
  return moved(question, { x: 69, y: -54, mirror: facing === 'left' })
}
