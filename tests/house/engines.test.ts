import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** The language leaves the last digit of these to each engine; square roots and the four operations it does not. */
const inexact = /\bMath\.(sin|cos|tan|a(sin|cos|tan2?)h?|hypot|pow|exp|log\w*|cbrt)\b/

/** Circles, teeth and barbs whose points go straight through shape.ts, which rounds them to a tenth. */
const rounded = ['redrawn.ts', 'symbol.ts', 'wheelchair.ts']

const found = (files: Iterable<readonly [name: string, code: string]>) =>
  [...files].flatMap(([name, code]) =>
    code.split('\n').flatMap((line, index) => (inexact.test(line) ? [`${name}:${index + 1}`] : [])),
  )

it('draws with no mathematics that differs between engines, so that a picture has the same bytes on each', () => {
  const folder = join(import.meta.dirname, '../../src/lib/sketch')
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !rounded.includes(name),
  )
  expect(names.length).toBeGreaterThan(20)
  expect(found(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const))).toEqual([])
})

it('finds such mathematics where it is planted', () => {
  expect(found([['planted.ts', 'const a = 1\nconst b = Math.hypot(a, 2)']])).toEqual(['planted.ts:2'])
  expect(found([['planted.ts', 'const b = Math.sqrt(2)']])).toEqual([])
})
