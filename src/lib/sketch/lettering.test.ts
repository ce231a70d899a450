import { describe, expect, it } from 'vitest'
import { escaped, widthOf, wrapped } from './lettering.ts'

describe('writing in lines', () => {
  it('breaks between words and keeps every line within the width', () => {
    const lines = wrapped('Could I take Friday off this week', 220)
    expect(lines.join(' ')).toBe('Could I take Friday off this week')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(220)
  })

  it('breaks inside a word only when it is too long for a line of its own', () => {
    expect(wrapped('Donaudampfschifffahrt', 150).join('')).toBe('Donaudampfschifffahrt')
    for (const line of wrapped('Donaudampfschifffahrt', 150)) expect(widthOf(line)).toBeLessThanOrEqual(150)
  })

  it('breaks between Chinese characters, which have no spaces', () => {
    const lines = wrapped('又是一个加班的晚上', 130)
    expect(lines.join('')).toBe('又是一个加班的晚上')
    expect(lines.length).toBeGreaterThan(1)
  })
})

it('text stays text: markup is escaped and what XML forbids is left out', () => {
  expect(escaped(`<a href="x">&'\u0000\ud800`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;')
})
