import Ajv from 'ajv'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fileSchemas } from '#lib/domain/file-schema.ts'
import { studyDirectories } from '#lib/server/study-files.ts'

const folder = 'storyboards/schema'
const schemaOf = (file: string) =>
  basename(dirname(file)) === 'translations' ? 'translation' : basename(file) === 'study.yaml' ? 'study' : 'storyboard'
const directories = await studyDirectories('storyboards')
const files = (
  await Promise.all(
    directories.map(async (directory) =>
      (await readdir(directory, { recursive: true }))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => join(directory, name)),
    ),
  )
).flat()
const sample = readFileSync('storyboards/wellbeing-at-work/today_a.yaml', 'utf8')

/** What a validator that knows nothing of this project finds wrong with a file, one line each. */
const validator = new Ajv({ allErrors: true, jsonPointers: true })
const findings = (name: keyof typeof fileSchemas, text: string) => {
  validator.validate(fileSchemas[name], parse(text))
  return (validator.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`)
}

describe('the schemas for editors', () => {
  test.each(Object.entries(fileSchemas))(
    'are those of the code: %s (GOLDEN=write writes them anew)',
    async (name, schema) => {
      const file = join(folder, `${name}.schema.json`)
      const text = await format(JSON.stringify(schema), { ...(await resolveConfig(file)), filepath: file })
      if (process.env['GOLDEN'] === 'write') {
        mkdirSync(folder, { recursive: true })
        writeFileSync(file, text)
      }
      expect(readFileSync(file, 'utf8')).toBe(text)
    },
  )

  test('say nothing that is not JSON Schema, and leave no reference open', () => {
    for (const schema of Object.values(fileSchemas)) {
      expect(validator.validateSchema(schema), JSON.stringify(validator.errors)).toBe(true)
      expect(JSON.stringify(schema)).not.toContain('__schema')
    }
  })

  test.each(files)('find nothing wrong with %s, which names its schema in its first line', (file) => {
    const text = readFileSync(file, 'utf8')
    const [, named] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
    expect(basename(named ?? '')).toBe(`${schemaOf(file)}.schema.json`)
    expect(existsSync(join(dirname(file), named ?? ''))).toBe(true)
    expect(findings(schemaOf(file), text)).toEqual([])
  })

  test.each([
    [
      'a word that there is not',
      'tilt: status-quo',
      'tilt: best',
      '/tilt should be equal to one of the allowed values',
    ],
    [
      'a field that there is not',
      'code: today_a',
      'code: today_a\nmood: high',
      ' should NOT have additional properties',
    ],
    ['a field that is missing', /title: .*\n/, '', " should have required property 'title'"],
    ['a marker of two lines', 'marker: 3 months later', 'marker: "3\\nmonths"', /\/marker should match pattern/],
    ['a place that there is not', 'at: left', 'at: middle', /\/people\/0\/at should be equal/],
  ])('find %s', (_, from, to, finding) => {
    const text = sample.replace(from, to)
    expect(text).not.toBe(sample)
    expect(findings('storyboard', text)).toContainEqual(
      typeof finding === 'string' ? finding : expect.stringMatching(finding),
    )
  })
})
