import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sample } from './sample.ts'
import { vocabulary, wordOf } from './vocabulary.ts'

const folder = join(import.meta.dirname, '../../../storyboards/library')
const fileOf = ({ section, word }: { section: string; word: string }) => `${section}/${word}.svg`
const words = vocabulary.flatMap((section) => section.words)

if (process.env['GOLDEN'] === 'write') {
  rmSync(folder, { recursive: true, force: true })
  for (const word of words) {
    const file = join(folder, fileOf(word))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, sample(word))
  }
}

describe('the library', () => {
  it.each(vocabulary)('has the pictures that were looked at: $title (GOLDEN=write draws them anew)', (section) => {
    const kept = (file: string) => readFileSync(join(folder, file), 'utf8')
    expect(section.words.filter((word) => sample(word) !== kept(fileOf(word))).map(fileOf)).toEqual([])
  })

  it('holds no picture that is not of a word', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const found = files.map(({ parentPath, name }) => join(parentPath, name))
    expect(found.sort()).toEqual(words.map((word) => join(folder, fileOf(word))).sort())
  })
})

describe('a sample', () => {
  it('is cut to what its word is about, and never beyond the panel', () => {
    for (const word of words) {
      const view = /^<svg[^>]* viewBox="(\d+) (\d+) (\d+) (\d+)"/.exec(sample(word))?.slice(1).map(Number)
      const [x = NaN, y = NaN, w = NaN, h = NaN] = view ?? []
      expect(w >= 300 && h >= 300 && x + w <= 800 && y + h <= 600, fileOf(word)).toBe(true)
    }
    expect(sample(wordOf('everyday', 'cup')!)).toMatch(/viewBox="\d+ \d+ 300 300"/)
    expect(sample(wordOf('places', 'office')!)).toContain('viewBox="0 0 800 600"')
  })
})
