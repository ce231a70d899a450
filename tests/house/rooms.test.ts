import { ESLint } from 'eslint'
import ts from 'typescript-eslint'
import { describe, expect, test } from 'vitest'

/** The planted files do not exist, so the rules that ask the type checker are off: the room rules need none of it. */
const eslint = new ESLint({ overrideConfig: ts.configs.disableTypeChecked, warnIgnored: true })
const IMPORTS = '@typescript-eslint/no-restricted-imports'
const SYNTAX = 'no-restricted-syntax'
const GLOBALS = 'no-restricted-globals'

async function complaints(path: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(`${code}\n`, { filePath: path })
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}

const violations: [path: string, code: string, rule: string, message: RegExp][] = [
  ['analysis/planted.ts', "import 'node:fs'", IMPORTS, /analysis may import only/],
  ['analysis/planted.ts', "import 'zod'", IMPORTS, /analysis may import only/],
  ['analysis/planted.ts', "import '#lib/domain/study.ts'", IMPORTS, /analysis may import only/],
  ['analysis/planted.ts', "import '../src/lib/domain/study.ts'", IMPORTS, /analysis may import only/],
  ['analysis/planted.ts', "export * from '#lib/domain/study.ts'", IMPORTS, /analysis may import only/],
  ['analysis/planted.ts', "export const fs = await import('node:fs')", SYNTAX, /analysis may import only/],
  ['analysis/planted.ts', "export type Fs = import('node:fs').Stats", SYNTAX, /analysis may import only/],
  ['analysis/planted.ts', 'export const draw = () => Math.random()', SYNTAX, /take a generator/],
  ['analysis/planted.ts', 'export const { random } = Math', SYNTAX, /take a generator/],
  ['analysis/planted.ts', 'export const now = () => Date.now()', GLOBALS, /No clock/],
  ['analysis/planted.ts', 'export const now = () => performance.now()', GLOBALS, /No clock/],
  ['analysis/planted.ts', "console.log('n')", GLOBALS, /Nothing is printed/],
  ['analysis/planted.ts', 'export const id = () => crypto.randomUUID()', GLOBALS, /No chance/],
  ['analysis/planted.ts', 'export const where = process.cwd()', GLOBALS, /No input or output/],
  ['analysis/planted.ts', "export const page = fetch('/')", GLOBALS, /No network/],
  ['analysis/planted.ts', 'export const sort = (list: number[]) => { list[0] = 1 }', 'no-param-reassign', /list/],
  ['src/lib/domain/planted.ts', "import 'kysely'", IMPORTS, /domain may import only/],
  ['src/lib/domain/planted.ts', "import '$app/state'", IMPORTS, /domain may import only/],
  ['src/lib/domain/planted.ts', "import '../server/answers.ts'", IMPORTS, /domain may import only/],
  ['src/lib/domain/planted.ts', "import '#lib/server/answers.ts'", IMPORTS, /domain may import only/],
  ['src/lib/domain/planted.ts', "import { tally } from '#analysis/tally.ts'\ntally()", IMPORTS, /only types/],
  ['src/lib/domain/planted.ts', "export const page = fetch('/')", GLOBALS, /No network/],
  ['src/lib/domain/planted.ts', 'export const now = () => Date.now()', SYNTAX, /No clock/],
  ['src/lib/domain/planted.ts', 'export const now = () => new Date()', SYNTAX, /No clock/],
  ['src/lib/domain/planted.ts', 'export const now = () => Date()', SYNTAX, /No clock/],
  ['src/lib/domain/planted.ts', 'export const draw = () => Math.random()', SYNTAX, /take a generator/],
  ['src/lib/domain/planted.ts', "export const query = 'SELECT 1'", SYNTAX, /SQL lives in/],
  ['src/lib/messages/planted.ts', "import '#lib/server/refusal.ts'", IMPORTS, /messages may import only/],
  ['src/lib/messages/planted.ts', 'export const today = () => new Date()', SYNTAX, /No clock/],
  ['src/lib/report/planted.ts', "import 'node:fs'", IMPORTS, /report may import only/],
  ['src/lib/report/planted.ts', "import '#lib/ui/chart.ts'", IMPORTS, /report may import only/],
  ['src/lib/report/planted.ts', 'export const today = () => new Date()', SYNTAX, /No clock/],
  ['src/lib/report/planted.ts', "console.log('n')", GLOBALS, /Nothing is printed/],
  ['src/lib/sketch/planted.ts', "import 'node:fs'", IMPORTS, /sketch may import only/],
  ['src/lib/sketch/planted.ts', "import 'roughjs/bin/canvas'", IMPORTS, /sketch may import only/],
  ['src/lib/sketch/planted.ts', 'export const draw = () => Math.random()', SYNTAX, /take a generator/],
  ['src/lib/sketch/planted.ts', 'export const now = () => new Date()', SYNTAX, /No clock/],
  ['src/lib/sketch/planted.ts', "export const node = document.createElement('svg')", GLOBALS, /No DOM/],
  ['src/lib/server/planted.ts', "import '@sveltejs/kit'", IMPORTS, /server may import only/],
  ['src/lib/server/planted.ts', "import '#lib/ui/SplitMap.svelte'", IMPORTS, /server may import only/],
  ['src/lib/server/planted.ts', "import '../ui/SplitMap.svelte'", IMPORTS, /server may import only/],
  ['src/lib/server/planted.ts', "import '$app/environment'", IMPORTS, /server may import only/],
  ['src/lib/ui/planted.ts', "import '#lib/server/answers.ts'", IMPORTS, /ui may import only/],
  ['src/lib/ui/planted.ts', "import '$app/navigation'", IMPORTS, /ui may import only/],
  ['src/lib/ui/planted.ts', "import '../../routes/+page.svelte'", IMPORTS, /ui may import only/],
  ['src/lib/ui/planted.ts', "export const page = fetch('/')", GLOBALS, /No network/],
  ['src/lib/ui/planted.ts', "export const query = 'DELETE FROM answers'", SYNTAX, /SQL lives in/],
  [
    'src/lib/ui/Planted.svelte',
    '<script lang="ts">\n  import \'#lib/server/answers.ts\'\n</script>',
    IMPORTS,
    /ui may/,
  ],
  ['src/routes/planted/+page.server.ts', "import 'kysely'", IMPORTS, /routes must not import/],
  ['src/routes/planted/+page.server.ts', "import 'pg'", IMPORTS, /routes must not import/],
  ['src/routes/planted/+page.server.ts', "import '../../lib/server/answers.ts'", IMPORTS, /relative path/],
  ['src/routes/planted/+page.server.ts', "import '@stdlib/stats-base-dists-normal-cdf'", IMPORTS, /routes must not/],
  ['src/routes/planted/+page.server.ts', 'export const query = `SELECT ${1}`', SYNTAX, /SQL lives in/],
  ['src/hooks.server.ts', "import 'better-sqlite3'", IMPORTS, /routes must not import/],
  ['src/cli/planted.ts', "import 'better-sqlite3'", IMPORTS, /cli must not import/],
  ['src/cli/planted.ts', "import '$app/environment'", IMPORTS, /cli must not import/],
  ['src/cli/planted.ts', "import '../lib/server/answers.ts'", IMPORTS, /relative path/],
  [
    'src/lib/server/planted.ts',
    'export const loose = (value: any) => value',
    '@typescript-eslint/no-explicit-any',
    /any/,
  ],
]

const clean: [path: string, code: string][] = [
  [
    'analysis/planted.ts',
    "import cdf from '@stdlib/stats-base-dists-normal-cdf'\nimport { tally } from './tally.ts'\ntally(cdf)",
  ],
  [
    'src/lib/domain/planted.ts',
    "import { z } from 'zod'\nimport type { Report } from '#analysis/report.ts'\nexport const Day = z.custom<Report>(() => new Date(0))",
  ],
  [
    'src/lib/report/planted.ts',
    "import type { Spot } from '#lib/domain/results.ts'\nimport { priority } from '#analysis/priority.ts'\nexport const said = (_: Spot) => priority([1])",
  ],
  [
    'src/lib/sketch/planted.ts',
    "import { box } from './shape.ts'\nimport type { Scene } from '#lib/domain/scene.ts'\nexport const pen = (_: Scene) => box(0, 0, 1, 1)",
  ],
  [
    'src/lib/server/planted.ts',
    "import { sql } from 'kysely'\nimport { tally } from '#analysis/tally.ts'\nimport { id } from './id.ts'\ntally(sql`SELECT ${id}`, Date.now())",
  ],
  [
    'src/lib/ui/planted.ts',
    "import { Chart } from 'chart.js'\nimport { tick } from 'svelte'\nimport '#lib/domain/study.ts'\nawait tick(Chart)",
  ],
  [
    'src/routes/planted/+page.server.ts',
    "import { error } from '@sveltejs/kit'\nimport '#lib/server/answers.ts'\nimport type { PageServerLoad } from './$types'\nexport const load: PageServerLoad = () => error(404, 'Select a group')",
  ],
  [
    'src/cli/planted.ts',
    "import 'node:fs'\nimport '#lib/server/answers.ts'\nimport '#analysis/report.ts'\nconsole.log(new Date())",
  ],
]

describe('each room keeps to what it may import and contain', () => {
  test.each(violations)('%s: %j is refused by %s', async (path, code, rule, message) => {
    const found = await complaints(path, code)
    expect(found.filter((complaint) => complaint.startsWith(`${rule}: `)).join('\n')).toMatch(message)
  })

  test.each(clean)('%s: %j is fine', async (path, code) => {
    expect(await complaints(path, code)).toEqual([])
  })

  test('a test beside the code may import what it checks with', async () => {
    expect(
      await complaints('analysis/planted.test.ts', "import { readFileSync } from 'node:fs'\nreadFileSync('x')"),
    ).toEqual([])
  })
})

test('a promise that nobody waits for is refused', async () => {
  const typed = new ESLint()
  // Rules that ask the type checker need a file that exists; its text is replaced.
  const [result] = await typed.lintText('const save = async () => 1\nsave()\n', { filePath: 'vitest.config.ts' })
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['@typescript-eslint/no-floating-promises'])
})
