import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** @typedef {{ passed: number, failed: number, skipped: number, faults: string[] }} Verdict */

/**
 * What came of a check that is no test run: it counts as one. @param {string} name @param {number} code
 * @returns {Verdict}
 */
export function single(name, code) {
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, faults: [] }
    : { passed: 0, failed: 1, skipped: 0, faults: [`${name} ended with ${code}`] }
}

/**
 * What came of one Vitest project, read from its report. A run that found nothing, did not get as far as a report, or
 * ended badly without a failed test counts as one failure: silence is no success.
 * @param {string} name @param {number} code @param {string} report @param {string} root @returns {Verdict}
 */
export function tallied(name, code, report, root) {
  const run = parsed(report)
  if (!run) return single(`${name} (without a report)`, code || 1)
  const faults = run.testResults.flatMap((file) => {
    const path = relative(root, file.name)
    const tests = file.assertionResults.filter(({ status }) => status === 'failed')
    if (tests.length === 0 && file.status === 'failed')
      return [`${path} could not be run: ${firstLine([file.message])}`]
    return tests.map((test) => `${path}: ${test.fullName}: ${firstLine(test.failureMessages)}`)
  })
  const all = run.testResults.flatMap((file) => file.assertionResults)
  const passed = all.filter(({ status }) => status === 'passed').length
  if (all.length === 0 && faults.length === 0) faults.push(`${name} found no tests`)
  if (code !== 0 && faults.length === 0) faults.push(`${name} ended with ${code}`)
  const skipped = all.filter(({ status }) => status !== 'passed' && status !== 'failed').length
  return { passed, failed: faults.length, skipped, faults: faults.map((fault) => `${name} · ${fault}`) }
}

/** The line that ends every run. @param {Verdict[]} verdicts */
export function lastLine(verdicts) {
  const total = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    verdicts.reduce((sum, verdict) => sum + verdict[key], 0)
  const skipped = total('skipped')
  return `${total('passed')} passed, ${total('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`
}

/**
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} Test
 * @typedef {{ testResults: { name: string, status: string, message: string, assertionResults: Test[] }[] }} Report
 * @param {string} report @returns {Report | null}
 */
function parsed(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return null
  }
}

/** @param {string[]} messages */
function firstLine(messages) {
  return messages.join('\n').trim().split('\n')[0] ?? ''
}
