import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { lastLine, single, tallied } from './verdicts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'faultline-verdicts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ran = (status: string, failureMessages: string[] = []) => ({ fullName: 'a title', status, failureMessages })

function tally(code: number, testResults: unknown) {
  const report = join(folder, 'report.json')
  writeFileSync(report, JSON.stringify({ testResults }))
  return tallied('unit', code, report, '/project')
}

describe('a Vitest run', () => {
  const file = (assertionResults: unknown[], status = 'passed', message = '') => ({
    name: '/project/a.test.ts',
    status,
    message,
    assertionResults,
  })

  test('counts what passed, failed and was skipped', () => {
    const tests = [
      ran('passed'),
      ran('passed'),
      ran('failed', ['expected 1 to be 2\n  at line 3']),
      ran('skipped'),
      ran('todo'),
    ]
    expect(tally(1, [file(tests, 'failed')])).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
      faults: ['unit · a.test.ts: a title: expected 1 to be 2'],
    })
  })

  test('counts a file that could not be loaded as a failure', () => {
    const { failed, faults } = tally(1, [file([ran('passed')]), file([], 'failed', 'Cannot find module x')])
    expect(failed).toBe(1)
    expect(faults).toEqual(['unit · a.test.ts could not be run: Cannot find module x'])
  })

  test('fails when it found no tests, even if it says all is well', () => {
    expect(tally(0, [])).toMatchObject({ passed: 0, failed: 1, faults: ['unit · unit found no tests'] })
  })

  test('fails when it ended badly without a failed test', () => {
    expect(tally(1, [file([ran('passed')])])).toMatchObject({ passed: 1, failed: 1 })
  })

  test.each([0, 1])('fails when it left no report and ended with %i', (code) => {
    expect(tallied('unit', code, join(folder, 'none.json'), '/project')).toMatchObject({ passed: 0, failed: 1 })
  })
})

test('the last line adds everything up, and speaks of skipped tests only when there are some', () => {
  expect(lastLine([single('lint', 0), single('types', 2)])).toBe('1 passed, 1 failed')
  expect(lastLine([{ passed: 3, failed: 0, skipped: 2, faults: [] }])).toBe('3 passed, 0 failed, 2 skipped')
})
