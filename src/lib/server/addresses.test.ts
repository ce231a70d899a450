import { expect, test } from 'vitest'
import { reachOf } from './addresses.ts'

const own = ['192.168.1.20', '10.0.0.5']

test('a page opened at an address of the network hands that address on', () => {
  expect(reachOf('http://192.168.1.20:3000', '0.0.0.0', own)).toEqual({
    origins: ['http://192.168.1.20:3000'],
    thisComputerOnly: false,
  })
  expect(reachOf('https://studies.example.org', undefined, own).origins).toEqual(['https://studies.example.org'])
})

test.each(['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'])(
  'opened at %s while the server listens everywhere, the computer’s own addresses are offered',
  (origin) => {
    expect(reachOf(origin, '0.0.0.0', own)).toEqual({
      origins: ['http://192.168.1.20:3000', 'http://10.0.0.5:3000'],
      thisComputerOnly: false,
    })
  },
)

test.each([undefined, '127.0.0.1', 'localhost'])(
  'listening on %s, no other device gets through, and that is said',
  (host) => {
    expect(reachOf('http://127.0.0.1:3000', host, own)).toEqual({
      origins: ['http://127.0.0.1:3000'],
      thisComputerOnly: true,
    })
  },
)

test('without a network there is nothing to offer', () => {
  expect(reachOf('http://localhost:3000', '0.0.0.0', []).thisComputerOnly).toBe(true)
})
