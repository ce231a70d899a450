// @ts-check
/**
 * Saves each answer of a participant's page as it is given. What the server has not acknowledged stays in this browser's
 * own storage, one entry a question, and is sent again from whichever page comes next. The pages are whole without this.
 */
;(() => {
  const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-participation]'))
  const id = place?.dataset['participation']
  if (!id) return
  const token = place?.dataset['token'] ?? ''
  /** What is said, in the language of the page. @type {Record<'saving' | 'saved' | 'newer' | 'kept' | 'open' | 'halted' | 'withdrawn' | 'refused' | 'lose' | 'copy' | 'wait', string>} */
  const words = JSON.parse(place?.dataset['words'] ?? '{}')
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-answers]'))
  const state = /** @type {HTMLElement | null} */ (form?.querySelector('.state') ?? null)
  const address = `/api/v1/participations/${id}`
  const opened = Date.now()
  const prefix = `faultline ${id} `

  /**
   * One answer that the server has not acknowledged. `base` is the revision that its page had seen, so that an answer
   * that arrives late undoes nothing newer; `page` is the page it was given on. `why` is the word beside a picture, which
   * goes with the picture as one answer. `sent` may have arrived without our hearing of it, and so may those that it
   * took the place of: `was`.
   * @typedef {{ key: string, field: string, text: boolean, why?: string, base: number, page: number, responseMs: number, sent?: boolean, was?: string[] }} Kept
   */

  /** Where nothing can be kept, as in some private windows, answers wait in memory. @type {Map<string, string>} */
  const memory = new Map()

  /** @param {string} name @returns {Kept | null} */
  function keptFor(name) {
    const text = stored(() => localStorage.getItem(prefix + name)) ?? memory.get(name)
    return text ? JSON.parse(text) : null
  }

  /** @param {string} name @param {Kept} one @returns {boolean} whether this device keeps it beyond this page */
  function keep(name, one) {
    const text = JSON.stringify(one)
    const done = stored(() => (localStorage.setItem(prefix + name, text), true)) ?? false
    if (!done) memory.set(name, text)
    return done
  }

  /** Lets go of an entry unless another answer has taken its place. @param {string} name @param {string} [key] */
  function drop(name, key) {
    if (key && keptFor(name)?.key !== key) return
    memory.delete(name)
    stored(() => localStorage.removeItem(prefix + name))
  }

  /** The names of all questions with an answer that waits. @returns {string[]} */
  function waiting() {
    const there = stored(() => Object.keys(localStorage)) ?? []
    return [...there.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)), ...memory.keys()]
  }

  const heardKey = `faultline-heard ${id}`
  /** As which revision each question's answer from this browser was saved, on whichever of its pages. @returns {Record<string, number>} */
  const heard = () => JSON.parse(stored(() => localStorage.getItem(heardKey)) ?? '{}')

  /** @template T @param {() => T} use @returns {T | null} */
  function stored(use) {
    try {
      return use()
    } catch {
      return null
    }
  }

  const seen = () => /** @type {HTMLInputElement | null} */ (form?.elements.namedItem('revision') ?? null)
  const revision = () => Number(seen()?.value ?? 0)

  /** @param {string} sentence */
  function tell(sentence) {
    if (state && state.textContent !== sentence) state.textContent = sentence
  }

  /** A UUID also where crypto.randomUUID is missing: on plain http in a room's own network. */
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    bytes[6] = ((bytes[6] ?? 0) & 15) | 64
    bytes[8] = ((bytes[8] ?? 0) & 63) | 128
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  /** @param {Kept} one */
  function content({ field, text, why }) {
    if (why !== undefined)
      return { value: null, ...(+field ? { panel: +field } : { skipped: 'declined' }), ...(why ? { reason: why } : {}) }
    if (field === 'cant-say') return { value: null, skipped: 'cant-say' }
    if (field === '') return { value: null, skipped: 'declined' }
    return text ? { value: null, reason: field } : { value: Number(field) }
  }

  let patience = 1000
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  /** @type {AbortController | null} */
  let sending = null
  let underWay = Promise.resolve()
  let leaving = false
  /** Somebody else is about to take over. */
  let handing = false

  /** What stands in a field. @param {string} name */
  function shown(name) {
    const control = form?.elements.namedItem(name)
    return control && 'value' in control ? String(control.value).trim() : ''
  }

  /** The word beside a picture, where the question is about one. @param {string} name */
  const pair = (name) => (form?.elements.namedItem(name + '.why') ? { why: shown(name + '.why') } : {})

  /** What was given last in the fields of this page: to leave a field is not to answer again. @type {Map<string, string>} */
  const given = new Map()

  /** @param {Event} event @param {number} delay */
  function note(event, delay) {
    const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (event.target)
    if (!field.name.includes('.')) return
    const name = field.name.replace(/(\..+)\.why$/, '$1')
    const answer = { field: shown(name), text: field.type !== 'radio', ...pair(name) }
    if (given.get(name) === JSON.stringify(answer)) return soon(delay)
    given.set(name, JSON.stringify(answer))
    const last = keptFor(name)
    if (last?.field !== answer.field || last.why !== answer.why)
      keep(name, {
        ...{ key: uuid(), ...answer, base: Math.max(revision(), heard()[name] ?? 0), page: opened },
        responseMs: Date.now() - opened,
        was: [...(last?.was ?? []), ...(last?.sent ? [last.field] : [])],
      })
    tell(words.saving)
    soon(delay)
  }

  /** @param {number} delay */
  function soon(delay) {
    clearTimeout(timer)
    timer = setTimeout(begin, delay)
  }

  function begin() {
    if (!sending && !leaving) underWay = send()
  }

  /** Sends what waits, one answer after another. @returns {Promise<void>} */
  async function send() {
    clearTimeout(timer)
    if (sending || leaving) return
    const [name] = waiting()
    const one = name ? keptFor(name) : null
    if (!name || !one) return
    keep(name, { ...one, sent: true })
    sending = new AbortController()
    const tooLong = setTimeout(() => sending?.abort(), 15_000)
    const [storyboard, item] = name.split('.')
    const answers = [{ storyboard, item, responseMs: one.responseMs, ...content(one) }]
    try {
      const response = await fetch(`${address}/answers`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ key: one.key, answers, base: one.base }),
        signal: sending.signal,
      })
      if (response.ok) await acknowledged(name, one, await response.json())
      else refused(name, one, response)
    } catch {
      later()
    } finally {
      clearTimeout(tooLong)
      sending = null
    }
    if (patience === 1000 && waiting().length > 0) await send()
  }

  /** The server has it on disk, or something newer. @param {string} name @param {Kept} one @param {{ revision: number, conflicts: Current[] }} saved */
  async function acknowledged(name, one, saved) {
    patience = 1000
    const known = seen()
    // What another tab gave does not stand on this page yet.
    const alone = saved.revision <= revision() + 1 && one.page === opened
    const [conflict] = saved.conflicts
    if (conflict && one.was?.includes(fieldOf(name, conflict))) {
      // What stands came from this browser before, and was not heard of.
      if (keptFor(name)?.key === one.key) keep(name, { ...one, key: uuid(), base: conflict.revision, was: [] })
      return
    }
    if (conflict && one.page === opened) {
      // Changed elsewhere before, and now here: what was given last on a page that is open counts.
      await lookAgain()
      if (keptFor(name)?.key === one.key) keep(name, { ...one, key: uuid(), base: revision() })
      return
    }
    if (!conflict) stored(() => localStorage.setItem(heardKey, JSON.stringify({ ...heard(), [name]: saved.revision })))
    const newer = keptFor(name)
    if (newer && newer.key !== one.key && newer.page === opened) keep(name, { ...newer, base: saved.revision })
    drop(name, one.key)
    if (saved.conflicts.length > 0 || !alone) await lookAgain()
    else if (known) known.value = String(Math.max(revision(), saved.revision))
    if (waiting().length > 0) return
    tell(saved.conflicts.length > 0 ? words.newer : words.saved)
    // The copy of this page that is kept for when there is no connection shows it too.
    if (!handing)
      tellWorker({ id, page: location.pathname, fields: Object.fromEntries(new FormData(form ?? undefined)) })
  }

  /** @param {object} message */
  const tellWorker = (message) => navigator.serviceWorker?.controller?.postMessage(message)

  /** An answer as the server keeps it. @typedef {{ storyboard: string, item: string, value: number | null, skipped?: string, reason?: string, panel?: number, revision: number }} Current */

  /** How an answer stands in its field. @param {string} name @param {Current} answer */
  function fieldOf(name, { value, skipped, reason, panel }) {
    if (pair(name).why !== undefined) return String(panel ?? 'none')
    return skipped === 'cant-say' ? skipped : String(value ?? reason ?? '')
  }

  /** Shows what the server keeps, where this page has nothing newer: somebody answered on another device. */
  async function lookAgain() {
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    if (!response.ok || !form) return
    const kept = await response.json()
    for (const answer of kept.answers) {
      const name = `${answer.storyboard}.${answer.item}`
      const own = keptFor(name)
      // What waits may have been given in another tab: this page is to show it too before it is said to have seen it.
      if (!own) show(name, fieldOf(name, answer), pair(name).why === undefined ? undefined : (answer.reason ?? ''))
      else if (own.page !== opened) show(name, own.field, own.why)
    }
    const known = seen()
    if (known) known.value = String(kept.revision)
  }

  /** @param {string} name @param {string} field @param {string} [why] */
  function show(name, field, why) {
    given.delete(name)
    if (why !== undefined) show(name + '.why', why)
    const control = form?.elements.namedItem(name)
    if (control instanceof RadioNodeList) {
      for (const point of control) if (point instanceof HTMLInputElement) point.checked = point.value === field
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = field
  }

  /** @param {number} [seconds] how long the server asks to wait */
  function later(seconds = 0) {
    if (leaving) return
    tell(memory.size === 0 ? words.kept : words.open)
    patience = Math.min(patience * 2, 30_000)
    soon(Math.max(patience, seconds * 1000))
  }

  /** The server does not take it. @param {string} name @param {Kept} one @param {Response} response */
  function refused(name, one, response) {
    if (response.status >= 500 || response.status === 429)
      return later(Number(response.headers.get('retry-after')) || 0)
    // What is wrong stays wrong, and what was withdrawn stays withdrawn; a paused study may go on.
    if (response.status !== 409) drop(name, one.key)
    else patience = 30_000
    const gone = response.status === 404 || response.status === 401
    tell(response.status === 409 ? words.halted : gone ? words.withdrawn : words.refused)
    if (response.status === 409) soon(patience)
  }

  /** Said by `offline.js` of a page that could not be reached: what its fields held when last it could. */
  const copy = JSON.parse(place?.dataset['copy'] ?? 'null')
  if (Number(copy?.revision ?? 0) > revision()) for (const [name, field] of Object.entries(copy)) show(name, field)
  if (copy) tell(words.copy)
  for (const name of waiting()) {
    const one = keptFor(name)
    if (one) show(name, one.field, one.why)
  }
  begin()

  form?.addEventListener('change', (event) => note(event, 0))
  form?.addEventListener('input', (event) => {
    if (/** @type {HTMLInputElement} */ (event.target).type !== 'radio') note(event, 800)
  })
  /** A form that a script sends does not say which button was pressed. @param {SubmitEvent} event */
  function pressed({ submitter }) {
    if (!(submitter instanceof HTMLButtonElement) || !submitter.name || !form) return
    const said = Object.assign(document.createElement('input'), { type: 'hidden', name: submitter.name })
    said.value = submitter.value
    form.append(said)
  }

  form?.addEventListener('submit', (event) => {
    const doubtful = !navigator.onLine || patience > 1000
    leaving = true
    if (!sending && !doubtful) return
    event.preventDefault()
    void goOn(event, doubtful)
  })

  /** @param {number} time @returns {Promise<false>} */
  const lapse = (time) => new Promise((resolve) => setTimeout(() => resolve(false), time))
  const answers = () => true
  const reached = () => Promise.race([fetch('/healthz').then(answers, () => false), lapse(5000)])

  /**
   * The form carries the newest of everything; a request still under way should not come after it. And whoever goes on
   * without a connection would lose the page.
   * @param {SubmitEvent} event @param {boolean} doubtful
   */
  async function goOn(event, doubtful) {
    await Promise.race([underWay, lapse(3000)])
    sending?.abort()
    if (doubtful && !(await reached())) {
      leaving = false
      later()
      return tell(memory.size === 0 ? words.wait : words.open)
    }
    pressed(event)
    form?.submit()
  }

  /** Sends what still waits; where that cannot be, the person is asked. @param {HTMLFormElement} forgetting */
  async function sendFirst(forgetting) {
    if (handing) return
    handing = true
    tell(words.saving)
    begin()
    await Promise.race([underWay, lapse(3000)])
    handing = waiting().length === 0 || confirm(words.lose)
    if (!handing) return
    for (const name of waiting()) drop(name)
    const button = forgetting.querySelector('button')
    if (button) button.click()
    else forgetting.requestSubmit()
  }

  for (const forgetting of document.querySelectorAll('form[data-forget], form[data-erase]'))
    forgetting.addEventListener('submit', (event) => {
      if (waiting().length > 0 && !forgetting.matches('[data-erase]')) {
        event.preventDefault()
        return void sendFirst(/** @type {HTMLFormElement} */ (forgetting))
      }
      leaving = true
      sending?.abort()
      tellWorker({ forget: true })
      for (const name of waiting()) drop(name)
      stored(() => localStorage.removeItem(heardKey))
    })
  addEventListener('online', () => {
    patience = 1000
    begin()
  })
  // A page brought back from the browser's memory shows what was, perhaps to somebody else.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })

  /** What stands in for a page that could not be reached gives way to it. */
  const comeBack = () => void reached().then((there) => (there ? location.reload() : setTimeout(comeBack, 3000)))
  if (copy && !form) setTimeout(comeBack, 2000)

  /** Lets `offline.js` keep this page, and fetch what comes next, once this page is done with. */
  async function keepPages() {
    const scope = location.pathname.split('/', 3).join('/')
    await navigator.serviceWorker.register('/offline.js', { scope })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({ page: location.pathname })
  }
  if (place?.hasAttribute('data-offline') && navigator.serviceWorker)
    addEventListener('load', () => setTimeout(() => void keepPages().catch(() => {}), 1000))
})()
