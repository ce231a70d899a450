import { expect, it } from 'vitest'
import { cleaned } from '#lib/server/pictures.ts'
import { element, excalidraw } from '../../../../../tests/hostile-files.ts'
import { keptImage } from './drawn.ts'

it('a sketch that was drawn is not drawn again, and one of another seed is another', async () => {
  const { picture } = await cleaned(excalidraw([element('ellipse')]))
  const drawn = keptImage(picture, 'a')
  expect(keptImage({ ...picture }, 'a')).toBe(drawn)
  expect(keptImage(picture, 'b').body).not.toBe(drawn.body)
})
