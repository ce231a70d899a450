import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { defaultOrigin, originOf, ownNames } from './origin.mjs'

const own = ownNames('127.0.0.1')
const proxy = 'https://studies.example.org'

describe('without a configured origin', () => {
  test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000', '127.0.0.1'])(
    '%s is answered as itself',
    (host) => {
      expect(originOf({ host }, own, undefined)).toBe(`http://${host.toLowerCase()}`)
    },
  )

  test.each([
    'evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    'localhost.evil.example:3000',
    '10.1.2.3:3000',
    '',
    'a/b@localhost',
  ])('%j is not ours', (host) => {
    expect(originOf({ host }, own, undefined)).toBeNull()
  })

  test('a request without Host is not ours', () => {
    expect(originOf({}, own, undefined)).toBeNull()
  })

  test('the address of an interface is ours with a wildcard HOST, and only then', () => {
    const outer = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry && !entry.internal && entry.family === 'IPv4')
    const host = `${outer?.address ?? '127.0.0.1'}:3000`
    expect(originOf({ host }, ownNames('0.0.0.0'), undefined)).toBe(`http://${host}`)
    if (outer) expect(originOf({ host }, own, undefined)).toBeNull()
  })
})

describe('behind a reverse proxy', () => {
  test.each(['studies.example.org', 'internal:3000', '127.0.0.1:3000'])(
    '%s is answered as the configured origin',
    (host) => {
      expect(originOf({ host, origin: proxy }, own, proxy)).toBe(proxy)
      expect(originOf({ host }, own, proxy)).toBe(proxy)
    },
  )

  test('a form that was filled in at our own address is answered there', () => {
    const headers = { host: 'localhost:3000', origin: 'http://localhost:3000' }
    expect(originOf(headers, own, proxy)).toBe('http://localhost:3000')
    expect(originOf({ ...headers, 'sec-fetch-site': 'same-origin' }, own, proxy)).toBe('http://localhost:3000')
  })

  test('a foreign page cannot borrow the address that the proxy calls us by', () => {
    const headers = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' }
    expect(originOf(headers, own, proxy)).toBe(proxy)
  })
})

test('with an origin that is an address of ours, each of our names is answered as itself', () => {
  expect(originOf({ host: 'localhost:3000' }, own, 'http://127.0.0.1:3000')).toBe('http://localhost:3000')
  expect(originOf({ host: 'evil.example' }, own, 'http://127.0.0.1:3000')).toBe('http://127.0.0.1:3000')
})

test('the address to hand out is one that can be opened', () => {
  expect(defaultOrigin('127.0.0.1', 3000)).toBe('http://127.0.0.1:3000')
  expect(defaultOrigin('::1', 80)).toBe('http://[::1]')
  expect(defaultOrigin('0.0.0.0', 3000)).not.toContain('0.0.0.0:')
})
