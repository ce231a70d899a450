import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Scene } from '#lib/domain/scene.ts'
import { StudyFile } from '#lib/domain/study.ts'
import { readStudy } from '#lib/server/study-files.ts'
import { type Section, vocabulary, type Word } from '#lib/sketch/vocabulary.ts'

const file = 'storyboards/README.md'
const readme = readFileSync(file, 'utf8')

/** What the README says in YAML, from the block that begins with these words on. */
const block = (begin: string) => {
  const found = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '')
  return found.find((text) => text.includes(begin)) ?? ''
}

const picture = ({ section, word, name, view }: Word) =>
  `<img src="library/${section}/${word}.svg" width="${view === 'panel' ? 160 : 120}" alt=""><br>\`${word}\`` +
  (name.replaceAll(' ', '-') === word ? '' : `<br>${name}`)

/** Pictures in rows, in a table without a heading: what GitHub shows as a grid. */
function table({ words }: Section): string {
  const wide = words.some(({ view }) => view === 'panel') ? 4 : 5
  const across = Math.min(wide, words.length)
  const row = (cells: string[]) => `| ${Array.from({ length: across }, (_, i) => cells[i] ?? '').join(' | ')} |`
  const rows = Array.from({ length: Math.ceil(words.length / across) }, (_, i) =>
    row(words.slice(i * across, (i + 1) * across).map(picture)),
  )
  return [row([]), row(Array.from({ length: across }, () => '---')), ...rows].join('\n')
}

const [begin, end] = [/<!-- every word: .* -->\n/, '<!-- that was every word -->']
const everyWord = vocabulary
  .map((section) => `### ${section.title}\n\n${section.about}\n\n${table(section)}\n`)
  .join('\n')

describe('the README of the storyboards', () => {
  test('shows every word with its picture (GOLDEN=write writes them anew)', async () => {
    const from = readme.search(begin) + (begin.exec(readme)?.[0].length ?? 0)
    const written = `${readme.slice(0, from)}\n${everyWord}\n${readme.slice(readme.indexOf(end))}`
    const expected = await format(written, { ...(await resolveConfig(file)), filepath: file })
    if (process.env['GOLDEN'] === 'write') writeFileSync(file, expected)
    expect(readFileSync(file, 'utf8')).toBe(expected)
  })

  test('has a study and a storyboard that are without fault', async () => {
    const study = StudyFile.parse(parse(block('format: faultline/study@1')))
    expect(study.storyboards).toContain('finder_b')
    const folder = mkdtempSync(join(tmpdir(), 'readme-'))
    const storyboard = block('code: finder_b # as the file is called')
    try {
      writeFileSync(join(folder, 'study.yaml'), block('format: faultline/study@1'))
      for (const [code, tilt] of [
        ['finder_b', 'performance-first'],
        ['finder_a', 'privacy-first'],
        ['tags_a', 'privacy-first'],
        ['tags_b', 'performance-first'],
        ['today_a', 'status-quo'],
      ] as const) {
        const text = storyboard
          .replace('code: finder_b', `code: ${code}`)
          .replace('concept: finder', `concept: ${code.slice(0, -2)}`)
          .replace('tilt: performance-first', `tilt: ${tilt}`)
        writeFileSync(join(folder, `${code}.yaml`), text)
      }
      const read = await readStudy(folder)
      expect('faults' in read ? read.faults : []).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('has a scene that is without fault', () => {
    expect(Scene.safeParse(parse(block('setting: office\ntime: night'))).error?.issues ?? []).toEqual([])
  })
})
