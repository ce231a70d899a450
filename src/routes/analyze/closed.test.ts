import { expect, test } from 'vitest'
import { closed } from './closed.ts'

test('whatever a page was allowed before, it may connect to nothing, send no form, and start no script from an address', () => {
  const policy = closed("default-src 'self'; worker-src 'self'; connect-src https:; script-src 'self' 'nonce-x'")
  expect(policy.split('; ')).toEqual([
    "default-src 'self'",
    "script-src 'self' 'nonce-x'",
    "connect-src 'none'",
    'worker-src blob:',
    "form-action 'none'",
  ])
})
