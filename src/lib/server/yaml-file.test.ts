import { expect, it } from 'vitest'
import { z } from 'zod'
import { type FileFault, largestTranslation, largestYaml, yamlOf } from './yaml-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: 1`)

function faultsOf(text: string): FileFault[] {
  const read = yamlOf('study.yaml', bytes(text))
  if ('faults' in read && !('value' in read)) return read.faults
  return read.faults(z.strictObject({}).safeParse(read.value).error!)
}

it('the first twenty faults of a file are told with their lines, and how many more there are in one', () => {
  const faults = faultsOf(keys(25).join('\n'))
  expect(faults).toHaveLength(21)
  expect(faults[19]).toMatchObject({ line: 20, path: 'k19', message: 'is not a field that is known here' })
  expect(faults[20]).toEqual({ file: 'study.yaml', line: null, path: '', message: 'has 5 more faults' })
  expect(faultsOf(keys(20).join('\n'))).toHaveLength(20)
})

it('the same holds for what is not good YAML', () => {
  const faults = faultsOf([...keys(22), ...keys(22)].join('\n'))
  expect(faults).toHaveLength(21)
  expect(faults[0]).toMatchObject({ line: 23, message: 'is not good YAML: Map keys must be unique' })
  expect(faults[20]!.message).toBe('has 2 more faults')
})

it('thousands of fields that nobody knows cost about as much in one group as in many', () => {
  const count = 5000
  const one = keys(count).join('\n')
  const many = keys(count)
    .map((key, i) => (i % 50 === 0 ? `g${i}:\n  ${key}` : `  ${key}`))
    .join('\n')
  expect(faultsOf(one).at(-1)!.message).toBe('has 4980 more faults')
  const cost = (text: string) => {
    const begun = process.cpuUsage()
    faultsOf(text)
    const { user, system } = process.cpuUsage(begun)
    return user + system
  }
  const least = (text: string) => Math.min(...[1, 2, 3, 4].map(() => cost(text)))
  // Where every key is compared with all others, the one group costs five times as much.
  expect(least(one) / least(many)).toBeLessThan(2.5)
})

it('a translation may be larger than the other files, up to a limit that is named in kB', () => {
  const text = `# ${'x'.repeat(largestYaml)}\na: 1`
  expect(yamlOf('translations/ar.yaml', bytes(text))).toHaveProperty('value')
  expect(faultsOf(text)[0]!.message).toBe('is too large: 65 kB, where 64 kB are the limit')
  expect(yamlOf('translations/ar.yaml', new Uint8Array(largestTranslation + 1))).toMatchObject({
    faults: [{ message: 'is too large: 129 kB, where 128 kB are the limit' }],
  })
})
