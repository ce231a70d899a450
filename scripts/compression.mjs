import { constants, createBrotliCompress, createGzip } from 'node:zlib'

/** Below this a body travels in one packet anyway. */
const SMALLEST = 1024
const COMPRESSIBLE =
  /^(?:text\/(?!event-stream)|application\/(?:[\w.+-]*json|javascript|xml|manifest\+json)|image\/svg\+xml)/

const ENCODERS = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip({ level: 6 }),
}

/**
 * The better of the encodings that the client accepts. @param {string | string[] | undefined} accepted
 * @returns {keyof typeof ENCODERS | null}
 */
export function encoding(accepted = '') {
  const weights = new Map(
    String(accepted)
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((word) => word.trim())
        const quality = parameters.find((parameter) => parameter.startsWith('q='))
        return [name, quality ? Number(quality.slice(2)) : 1]
      }),
  )
  const accepts = (/** @type {string} */ name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : null
}

/**
 * Compresses what the handler writes to this response, as it is written: adapter-node compresses static files only.
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 */
export function compress(request, response) {
  const writeHead = response.writeHead.bind(response)
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  /** @type {import('node:zlib').Gzip | import('node:zlib').BrotliCompress | null} */
  let encoder = null
  let flushing = false

  const flush = () => {
    flushing = false
    if (encoder && !encoder.writableEnded && !encoder.destroyed) encoder.flush()
  }
  const begin = () => {
    const name = worthIt(request, response) ? encoding(request.headers['accept-encoding']) : null
    if (!name) return
    announce(response, name)
    const stream = (encoder = ENCODERS[name]())
    stream.on('data', (chunk) => write(chunk) || stream.pause())
    stream.on('end', () => end())
    stream.on('drain', () => response.emit('drain'))
    response.on('drain', () => stream.resume())
    response.on('close', () => stream.destroy())
  }

  Object.assign(response, {
    writeHead(/** @type {number} */ status, /** @type {unknown[]} */ ...rest) {
      const headers = typeof rest.at(-1) === 'object' ? rest.pop() : null
      for (const [key, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(key, value)
      response.statusCode = status
      begin()
      return typeof rest[0] === 'string' ? writeHead(status, rest[0]) : writeHead(status)
    },
    write(/** @type {any} */ chunk, /** @type {any[]} */ ...rest) {
      if (!response.headersSent) response.writeHead(response.statusCode)
      if (!encoder) return write(chunk, ...rest)
      const stream = encoder
      // What was written so far is sent off when the handler pauses, so that streamed pages arrive in pieces.
      if (!flushing) setImmediate(flush)
      flushing = true
      return stream.write(chunk, ...rest)
    },
    end(/** @type {any} */ chunk, /** @type {any[]} */ ...rest) {
      if (!response.headersSent) {
        const length = typeof chunk === 'string' || Buffer.isBuffer(chunk) ? Buffer.byteLength(chunk) : 0
        if (request.method !== 'HEAD' && !response.hasHeader('content-length'))
          response.setHeader('content-length', length)
        response.writeHead(response.statusCode)
      }
      if (!encoder) return end(chunk, ...rest)
      encoder.end(chunk, ...rest)
      return response
    },
  })
}

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function worthIt(request, response) {
  if (!COMPRESSIBLE.test(String(response.getHeader('content-type') ?? ''))) return false
  if (response.hasHeader('content-encoding') || response.hasHeader('content-range')) return false
  if (/no-transform/.test(String(response.getHeader('cache-control') ?? ''))) return false
  vary(response)
  if (request.method === 'HEAD' || [204, 304].includes(response.statusCode)) return false
  const length = response.getHeader('content-length')
  return length === undefined || Number(length) >= SMALLEST
}

/** @param {import('node:http').ServerResponse} response */
function vary(response) {
  const present = String(response.getHeader('vary') ?? '')
  if (!/\*|accept-encoding/i.test(present))
    response.setHeader('vary', [present, 'Accept-Encoding'].filter(Boolean).join(', '))
}

/** @param {import('node:http').ServerResponse} response @param {string} name */
function announce(response, name) {
  response.setHeader('content-encoding', name)
  response.removeHeader('content-length')
  const etag = response.getHeader('etag')
  // The bytes are no longer those that a strong validator stands for.
  if (typeof etag === 'string' && !etag.startsWith('W/')) response.setHeader('etag', `W/${etag}`)
}
