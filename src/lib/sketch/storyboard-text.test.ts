import { expect, it } from 'vitest'
import { storyboardText } from './storyboard-text.ts'

it('reads a storyboard aloud: its title, then number, text and caption of each panel', () => {
  const panels = [
    { text: 'A woman reads a letter at night.', caption: 'The day was long' },
    { text: 'She phones', caption: '“Late again?”' },
  ]
  expect(storyboardText({ title: 'A day at work', panels })).toBe(
    'A day at work.\n\n1. A woman reads a letter at night. The day was long.\n\n' + '2. She phones. “Late again?”\n',
  )
})

it('reads what stands in text and caption alike only once', () => {
  expect(storyboardText({ title: 'One', panels: [{ text: 'Same.', caption: 'Same.' }] })).toBe('One.\n\n1. Same.\n')
})
