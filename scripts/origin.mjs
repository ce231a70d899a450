import { hostname, networkInterfaces } from 'node:os'

/**
 * The names under which this machine may be addressed directly: loopback, and with a wildcard `HOST` each interface's
 * address and the machine's own name.
 * @param {string} host
 */
export function ownNames(host) {
  const names = ['localhost', '127.0.0.1', '[::1]', bracketed(host)]
  if (isWildcard(host)) {
    const name = hostname().toLowerCase()
    names.push(...addresses().map(bracketed), name, `${name}.local`)
  }
  return new Set(names)
}

/** The address to hand out when `ORIGIN` says none: one that a phone in the room reaches, where there is one. @param {string} host @param {number} port */
export function defaultOrigin(host, port) {
  const reachable = isWildcard(host) ? (addresses().find((address) => !address.includes(':')) ?? '127.0.0.1') : host
  return `http://${bracketed(reachable)}${port === 80 ? '' : `:${port}`}`
}

/**
 * The origin as which a request is answered, or null when it is addressed to a name that is not ours (DNS rebinding).
 *
 * SvelteKit refuses a form whose `Origin` is not the address it believes to have. Without a configured origin that
 * address is the one asked for, if it is ours. With one, a reverse proxy may have put our own address into `Host`: then
 * only a browser that says by itself that the form came from here is answered as here.
 * @param {import('node:http').IncomingHttpHeaders} headers @param {Set<string>} own @param {string | undefined} configured
 */
export function originOf(headers, own, configured) {
  const direct = own.has(name(headers.host)) ? `http://${headers.host?.toLowerCase()}` : null
  if (!configured || isOwn(configured, own)) return direct ?? configured ?? null
  const fromHere = direct === headers.origin && ['same-origin', undefined].includes(fetchSite(headers))
  return direct && fromHere ? direct : configured
}

/** @param {string} configured @param {Set<string>} own */
function isOwn(configured, own) {
  const url = new URL(configured)
  return url.protocol === 'http:' && own.has(url.hostname)
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
function fetchSite(headers) {
  const site = headers['sec-fetch-site']
  return Array.isArray(site) ? site[0] : site
}

/** A Host header without its port; nothing for one that is no plain host. @param {string | undefined} host */
function name(host = '') {
  return /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase() ?? ''
}

function addresses() {
  return Object.values(networkInterfaces()).flatMap((list = []) =>
    list.filter(({ internal, scopeid }) => !internal && !scopeid).map(({ address }) => address),
  )
}

/** @param {string} host */
function isWildcard(host) {
  return host === '0.0.0.0' || host === '::'
}

/** @param {string} host */
function bracketed(host) {
  return host.includes(':') ? `[${host}]` : host.toLowerCase()
}
