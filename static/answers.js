// @ts-check
/**
 * Saves each answer of a participant's page as it is given. What the server has not acknowledged stays in this
 * browser's own storage and is sent again. The page is whole without this script: its form saves on its own.
 */
;(() => {
  const ended = document.querySelector('[data-ended]')
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-participation]'))
  const id = form?.dataset['participation'] ?? ended?.getAttribute('data-ended')
  if (!id) return
  const drawer = `faultline ${id}`

  /** @typedef {{ key: string, storyboard: string, item: string, field: string, text: boolean, responseMs: number }} Kept */

  /** What is kept on this device until the server has it, one entry per question. @type {Record<string, Kept>} */
  let kept = read()

  /** @returns {Record<string, Kept>} */
  function read() {
    try {
      return JSON.parse(localStorage.getItem(drawer) ?? '{}')
    } catch {
      return {}
    }
  }

  /** @returns {boolean} whether this device keeps it */
  function write() {
    try {
      if (Object.keys(kept).length > 0) localStorage.setItem(drawer, JSON.stringify(kept))
      else localStorage.removeItem(drawer)
      return true
    } catch {
      return false
    }
  }

  if (!form) {
    // The last page: everything was sent with the form before it.
    kept = {}
    write()
    return
  }

  const token = form.dataset['token'] ?? ''
  const state = /** @type {HTMLElement} */ (form.querySelector('.state'))
  const opened = Date.now()
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  let sending = false
  let patience = 1000

  /** @param {string} words @param {string} kind */
  function tell(words, kind) {
    if (state.textContent !== words) state.textContent = words
    state.dataset['kind'] = kind
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
  function answerOf({ storyboard, item, field, text, responseMs }) {
    const content =
      field === 'cant-say'
        ? { value: null, skipped: 'cant-say' }
        : field === ''
          ? { value: null, skipped: 'declined' }
          : text
            ? { value: null, reason: field }
            : { value: Number(field) }
    return { storyboard, item, responseMs, ...content }
  }

  /** Notes a changed field on this device and sends it soon. @param {Event} event @param {number} delay */
  function note(event, delay) {
    const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (event.target)
    const [storyboard, item] = field.name.split('.')
    if (!storyboard || !item) return
    const text = field.type !== 'radio'
    kept[field.name] = {
      key: uuid(),
      storyboard,
      item,
      field: field.value.trim(),
      text,
      responseMs: Date.now() - opened,
    }
    write()
    tell('Saving …', 'saving')
    clearTimeout(timer)
    timer = setTimeout(send, delay)
  }

  async function send() {
    clearTimeout(timer)
    if (sending) return
    const [name, one] = Object.entries(kept)[0] ?? []
    if (!name || !one) return
    sending = true
    try {
      const response = await fetch(`/api/v1/participations/${id}/answers`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ key: one.key, answers: [answerOf(one)] }),
        keepalive: true,
      })
      if (response.ok) settled(name, one.key)
      else if (response.status >= 500 || response.status === 429) later()
      else refused((await response.json().catch(() => ({}))).detail, name, one.key, response.status)
    } catch {
      later()
    } finally {
      sending = false
    }
    if (Object.keys(kept).length > 0 && patience === 1000) void send()
  }

  /** The server has it on disk. @param {string} name @param {string} key */
  function settled(name, key) {
    patience = 1000
    if (kept[name]?.key === key) delete kept[name]
    write()
    if (Object.keys(kept).length === 0) tell('Saved', 'saved')
  }

  function later() {
    const onDevice = write()
    tell(
      onDevice
        ? 'Kept on this device. It is sent as soon as there is a connection.'
        : 'Not saved yet. Please keep this page open; it is sent as soon as there is a connection.',
      'kept',
    )
    patience = Math.min(patience * 2, 30_000)
    timer = setTimeout(send, patience)
  }

  /** The server will not take it, and says why. @param {string | undefined} why @param {string} name @param {string} key @param {number} status */
  function refused(why, name, key, status) {
    if (status === 422 && kept[name]?.key === key) delete kept[name]
    write()
    tell(`Not saved. ${why ?? 'The server did not take this answer.'}`, 'refused')
    patience = 30_000
    if (status !== 422) timer = setTimeout(send, patience)
  }

  // What an earlier page could not send is shown again and sent.
  for (const [name, { field }] of Object.entries(kept)) {
    const control = form.elements.namedItem(name)
    if (control instanceof RadioNodeList) control.value = field
    else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = field
  }
  if (Object.keys(kept).length > 0) void send()

  form.addEventListener('change', (event) => note(event, 0))
  form.addEventListener('input', (event) => {
    if (/** @type {HTMLInputElement} */ (event.target).type !== 'radio') note(event, 800)
  })
  form.addEventListener('submit', (event) => {
    if (navigator.onLine) return
    event.preventDefault()
    later()
  })
  addEventListener('online', () => {
    patience = 1000
    void send()
  })
})()
