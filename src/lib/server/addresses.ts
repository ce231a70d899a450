import { networkInterfaces } from 'node:os'

/** Addresses under which participants may reach this server, the best first, and whether another device can at all. */
export interface Reach {
  origins: string[]
  thisComputerOnly: boolean
}

/**
 * Where a phone in the room can open what a designer opened at `origin`. A page opened on the computer itself says
 * nothing about that: then it depends on whether the server listens (`HOST`) on the computer's own addresses.
 */
export function reachOf(origin: string, host: string | undefined, own = ownAddresses()): Reach {
  const { hostname, port, protocol } = new URL(origin)
  if (!isLoopback(hostname)) return { origins: [origin], thisComputerOnly: false }
  const listening = host === '0.0.0.0' || host === '::' ? own : own.filter((address) => address === host)
  if (listening.length === 0) return { origins: [origin], thisComputerOnly: true }
  const suffix = port === '' ? '' : `:${port}`
  return { origins: listening.map((address) => `${protocol}//${address}${suffix}`), thisComputerOnly: false }
}

const isLoopback = (hostname: string) =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\./.test(hostname)

/** The computer's addresses in its networks. Private ones lead: a room's network is one of those. */
function ownAddresses(): string[] {
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4')
    .map((one) => one!.address)
  return addresses.toSorted((a, b) => Number(isPrivate(b)) - Number(isPrivate(a)))
}

const isPrivate = (address: string) => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)
