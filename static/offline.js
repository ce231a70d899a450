// @ts-check
/**
 * Keeps what somebody who takes part was shown, so that it can be read and answered again without a connection, and
 * fetches the pictures of the storyboards to come. It serves one study's pages, and never an old page for a new one.
 *
 * Every page of a participation names it in a header, and what is kept is named after that: as soon as a page comes
 * without it, after a withdrawal or “not me”, or with another one, all that was kept for it is gone.
 */
;(() => {
  /** The part of the types of a worker that is used here. @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Lasting */
  /** @typedef {Lasting & { request: Request, respondWith(response: Promise<Response>): void }} Asked */
  /** @typedef {EventTarget & { registration: ServiceWorkerRegistration, skipWaiting(): Promise<void>, clients: { claim(): Promise<void> } }} Worker */
  const worker = /** @type {Worker} */ (/** @type {unknown} */ (self))
  const home = new URL(worker.registration.scope).pathname
  const prefix = `faultline ${home} `
  const notice = `${home}/offline`
  const ownHeader = 'faultline-participation'
  /** The pages that are kept: those with storyboards. */
  const kind = /^\/(storyboard\/\d+|closing)$/

  /** @param {string} path */
  const isHere = (path) => path === home || path.startsWith(`${home}/`)
  const names = async () => (await caches.keys()).filter((name) => name.startsWith(prefix))
  /** What is kept for the participation that this browser holds. */
  const shelf = async () => {
    const [name] = await names()
    return name === undefined ? null : caches.open(name)
  }
  /** @param {string} [except] */
  async function forget(except) {
    for (const name of await names()) if (name !== except) await caches.delete(name)
    if (except === undefined) await worker.registration.unregister()
  }

  /** Keeps a page that came from the server, where it is one to keep. @param {string} path @param {Response} response */
  async function arrived(path, response) {
    const isPage = /^text\/html/.test(response.headers.get('content-type') ?? '') && !response.redirected
    if (!isPage || response.status >= 429) return
    const owner = response.headers.get(ownHeader)
    if (owner === null) return forget()
    const name = prefix + owner
    const [before] = (await names()).filter((one) => one !== name)
    const cache = await caches.open(name)
    if (response.ok && (kind.test(path.slice(home.length)) || path === notice)) await cache.put(path, response)
    if (before === undefined) return
    // The same participation in another language reads its pages again in that one.
    const isSame = before.split('.')[0] === name.split('.')[0]
    const again = isSame ? await (await caches.open(before)).keys() : []
    await forget(name)
    for (const url of new Set(again.map(({ url }) => new URL(url).pathname)))
      if (kind.test(url.slice(home.length)) && url !== path) await fetched(url)
  }

  /** @param {string} address @returns {Promise<Response | null>} */
  async function fetched(address) {
    const response = await fetch(address, { credentials: 'same-origin' }).catch(() => null)
    if (response) await arrived(new URL(response.url).pathname, response.clone())
    return response
  }

  /** Fetches one after another what these pages need and what comes after them. @param {string} page */
  async function ahead(page) {
    for (const path of [page, notice]) if (!(await (await shelf())?.match(path))) await fetched(path)
    const cache = await shelf()
    for (const path of [page, notice]) {
      const text = (await (await cache?.match(path))?.text()) ?? ''
      for (const address of addresses(text, path)) {
        if (!isScript(new URL(address)) && (await cache?.match(address))) continue
        const response = await fetch(address).catch(() => null)
        if (!response) return
        if (response.ok) await cache?.put(address, response)
      }
    }
  }

  /** The pictures, scripts and styles that a page names. @param {string} html @param {string} path @returns {string[]} */
  function addresses(html, path) {
    const named = [...html.matchAll(/ (?:src|href|data-ahead)="([^"]+)"/g)].flatMap(([, value = '']) =>
      value.split(' '),
    )
    const found = named.map((address) => new URL(address.replaceAll('&amp;', '&'), location.origin + path))
    return [...new Set(found.filter(isPart).map(({ href }) => href))]
  }

  /** @param {URL} address */
  const isPicture = ({ pathname }) => pathname.startsWith(`${home}/panels/`)
  /** @param {URL} address */
  const isScript = ({ pathname }) => /^\/[\w-]+\.(js|svg)$/.test(pathname)
  /** @param {URL} address */
  const isPart = (address) =>
    address.origin === location.origin &&
    (isPicture(address) || isScript(address) || address.pathname.startsWith('/_app/'))

  /** A page: as the server sends it, else as it was last, else the one that says what is so. @param {Asked} event */
  async function page(event) {
    const path = new URL(event.request.url).pathname
    try {
      const response = await fetch(event.request)
      // A proxy says these for a server that is being started again.
      if (![502, 503, 504].includes(response.status)) {
        event.waitUntil(arrived(path, response.clone()))
        return response
      }
    } catch {
      // No connection.
    }
    const cache = await shelf()
    const copy = (await cache?.match(path)) ?? (await cache?.match(notice))
    if (!copy) return Response.error()
    const fields = (await (await cache?.match(`${path}?fields`))?.text()) ?? '{}'
    // The page that stands in for others has an address of its own, from which it names its parts.
    const own = new URL(copy.url || path, location.origin)
    const html = (await copy.text()).replace(
      / (src|href)="(\.[^"]+)"/g,
      (_, name, part) => ` ${name}="${new URL(part, own).pathname}"`,
    )
    const headers = new Headers({ 'cache-control': 'no-store' })
    for (const name of ['content-type', 'content-security-policy']) headers.set(name, copy.headers.get(name) ?? '')
    const state = fields.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    return new Response(
      html.replace(' data-participation=', (found) => ` data-copy="${state}"${found}`),
      { headers },
    )
  }

  /** Pictures and styles never change under their address; of scripts the newest counts. @param {Asked} event */
  async function part({ request }) {
    const kept = await caches.match(request, { ignoreVary: true })
    if (!isScript(new URL(request.url))) return kept ?? fetch(request)
    const response = await fetch(request).catch(() => null)
    return response ?? kept ?? Response.error()
  }

  worker.addEventListener('fetch', (event) => {
    const asked = /** @type {Asked} */ (event)
    const { method, mode, url } = asked.request
    const address = new URL(url)
    if (method !== 'GET' || address.origin !== location.origin) return
    if (isPart(address)) asked.respondWith(part(asked))
    else if (mode === 'navigate' && isHere(address.pathname)) asked.respondWith(page(asked))
  })

  let told = Promise.resolve()
  /** One after the other: what is forgotten is not to come back with what was said before it. @param {() => Promise<void>} work */
  const inTurn = (work) => (told = told.then(work).catch(() => {}))
  worker.addEventListener('message', (event) => {
    const { data } = /** @type {MessageEvent} */ (event)
    const lasting = /** @type {Lasting} */ (event)
    if (data.forget) lasting.waitUntil(inTurn(() => forget()))
    else if (data.fields) lasting.waitUntil(inTurn(() => shown(data)))
    else lasting.waitUntil(ahead(data.page))
  })

  /** What the server keeps of a page's answers by now. @param {{ id: string, page: string, fields: Record<string, string> }} said */
  async function shown({ id, page, fields }) {
    if (!(await names()).some((name) => name.startsWith(prefix + id))) return
    await (await shelf())?.put(`${page}?fields`, new Response(JSON.stringify(fields)))
  }

  worker.addEventListener('install', (event) => /** @type {Lasting} */ (event).waitUntil(worker.skipWaiting()))
  worker.addEventListener('activate', (event) => /** @type {Lasting} */ (event).waitUntil(worker.clients.claim()))
})()
