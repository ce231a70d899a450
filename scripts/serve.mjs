// Serves the built pages: `npm start` runs this, and so can any process manager once the build exists.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { currentBuild } from './build.mjs'
import { HOST_HEADER, PROTOCOL_HEADER, front } from './front.mjs'
import { defaultOrigin, ownNames } from './origin.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000)
const configured = configuredOrigin(process.env.ORIGIN)
const folder = currentBuild(root)

if (!Number.isInteger(port) || port < 0 || port > 65535) end(`PORT is "${process.env.PORT}", which is no port number.`)
if (!folder) end('There is no build to serve yet: `npm start` makes one.')

const { server, serve, stop } = front({ own: ownNames(host), configured })

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => end(cannotListen(error)))
server.listen(port, host, async () => {
  // The port is ours before a database is opened: a second start by mistake touches nothing.
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address()).port
  const origin = configured ?? defaultOrigin(host, bound)
  serve(await pages(origin))
  tell('faultline:listening', { host, port: bound, origin })
  process.send?.({ listening: { host, port: bound, origin } })
})

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => shutDown(signal))
// Started by a launcher or a test that is gone, however it went: nobody is left to stop us.
process.on('disconnect', () => shutDown('SIGTERM'))
process.channel?.unref()

/**
 * The handler reads its settings when imported. It is to learn its origin from us, request by request, so `ORIGIN` is
 * away for that moment; the application finds the address to hand out in `FAULTLINE_ORIGIN`.
 * @param {string} origin
 */
async function pages(origin) {
  delete process.env.ORIGIN
  process.env.FAULTLINE_ORIGIN = origin
  Object.assign(process.env, { PROTOCOL_HEADER, HOST_HEADER })
  // Room for a study bundle; each route has a limit of its own besides (`bodyLimit`).
  process.env.BODY_SIZE_LIMIT ??= '41M'
  const { handler } = await import(pathToFileURL(join(folder ?? '', 'handler.js')).href)
  process.env.ORIGIN = origin
  return handler
}

let stopping = false

/** @param {string} reason */
async function shutDown(reason) {
  if (stopping) return
  stopping = true
  process.exitCode = 0
  await stop()
  tell('sveltekit:shutdown', reason)
  // Whoever closes things on that event has a moment for it; then the end does not wait.
  setTimeout(() => process.exit(0), 5_000).unref()
}

/** @param {string} event @param {unknown} value */
function tell(event, value) {
  // SvelteKit's own way of telling the application; the names are not in Node's list of process events.
  process.emit(/** @type {any} */ (event), /** @type {any} */ (value))
}

/** @param {string | undefined} origin */
function configuredOrigin(origin) {
  if (!origin) return undefined
  if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol)) {
    end(`ORIGIN is "${origin}"; it must be an address like https://studies.example.org.`)
  }
  return new URL(origin).origin
}

/** @param {NodeJS.ErrnoException} error */
function cannotListen(error) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`
  }
  if (error.code === 'EACCES')
    return `Port ${port} needs rights that this user lacks. Choose one above 1023: PORT=3000 npm start`
  if (error.code === 'EADDRNOTAVAIL')
    return `HOST is ${host}, which is no address of this machine. Try HOST=0.0.0.0 for all of them.`
  return `Cannot listen on ${host}:${port}: ${error.message}`
}

/** @param {string} message @returns {never} */
function end(message) {
  console.error(`faultline: ${message}`)
  process.exit(1)
}
