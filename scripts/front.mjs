import { createServer } from 'node:http'
import { compress } from './compression.mjs'
import { originOf } from './origin.mjs'

/** The headers by which the handler is told its origin; only we may set them. */
export const PROTOCOL_HEADER = 'x-faultline-protocol'
export const HOST_HEADER = 'x-faultline-host'

const PATIENCE = 10_000

/** @typedef {(request: any, response: any, next: () => void) => unknown} Handler */

/**
 * The server in front of the pages' handler: knows its own addresses, compresses, and stops without dropping an answer.
 * @param {{ own: Set<string>, configured: string | undefined }} identity
 */
export function front({ own, configured }) {
  /** @type {Handler | null} */
  let handler = null

  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 30_000, keepAliveTimeout: 65_000 },
    async (request, response) => {
      response.setHeader('x-content-type-options', 'nosniff')
      // Not `no-referrer`: browsers then send forms with the origin `null`, which the guard against forged forms refuses.
      response.setHeader('referrer-policy', 'same-origin')
      const origin = originOf(request.headers, own, configured)
      if (!origin) return plain(response, 421, misdirected(request.headers.host))
      if (!handler)
        return plain(response.setHeader('retry-after', '1'), 503, 'Faultline is starting. Try again in a moment.')
      const { protocol, host } = new URL(origin)
      Object.assign(request.headers, { [PROTOCOL_HEADER]: protocol.slice(0, -1), [HOST_HEADER]: host })
      compress(request, response)
      try {
        await handler(request, response, () => plain(response, 404, 'There is nothing here.'))
      } catch (error) {
        console.error(error)
        if (response.headersSent) response.destroy()
        else plain(response, 500, 'Faultline could not answer this request; its log says why.')
      }
    },
  )

  // A connection that is kept alive would hold up the end: each is closed as soon as its request is answered.
  server.on('request', (_, response) => response.on('close', () => server.listening || server.closeIdleConnections()))

  return {
    server,
    /** @param {Handler} ready */
    serve(ready) {
      handler = ready
    },
    /** Takes no more requests, finishes those under way, and cuts off what is still there after a while. @returns {Promise<void>} */
    stop(patience = PATIENCE) {
      return new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), patience)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
        server.closeIdleConnections()
      })
    },
  }
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} text */
function plain(response, status, text) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

/** @param {string | undefined} host */
function misdirected(host) {
  const shown = /^[\w.:[\]-]{1,100}$/.test(host ?? '') ? `as ${host}` : 'by that name'
  return `Faultline does not answer ${shown}. If it stands behind that address, start it with ORIGIN set to it.`
}
