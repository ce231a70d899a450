// @ts-check
/**
 * On a device that several people take, one after another: asks whether somebody is still there before it is made ready
 * for the next person, and lets nothing of the person before stay in this browser. Without it, “Next person” does the same.
 */
;(() => {
  const mark = 'faultline-room'
  const here = /** @type {HTMLElement | null} */ (document.querySelector('[data-room]'))?.dataset['room'] ?? ''

  /** @template T @param {() => T} use @returns {T | null} */
  function stored(use) {
    try {
      return use()
    } catch {
      return null
    }
  }

  /** What waits in this browser to be sent for a participation. @param {string} id */
  const waiting = (id) =>
    (stored(() => Object.keys(localStorage)) ?? []).filter((key) => key.startsWith(`faultline ${id} `))

  const before = stored(() => localStorage.getItem(mark)) ?? ''
  // Whoever hands the device on was asked about answers that could not be sent: from then on nobody could send them.
  if (before && before !== here) for (const key of waiting(before)) stored(() => localStorage.removeItem(key))
  stored(() => (here ? localStorage.setItem(mark, here) : localStorage.removeItem(mark)))

  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })

  const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector('dialog[data-idle]'))
  if (!dialog) return
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (dialog.querySelector(name))
  const handOn = /** @type {HTMLFormElement} */ (part('form[data-forget]'))
  const patience = Number(dialog.dataset['idle']) * 1000
  const grace = 60_000
  /** When somebody was last seen, and since when the question stands. */
  let seen = Date.now()
  let asked = 0
  let ending = false

  for (const sign of ['pointerdown', 'keydown', 'input', 'scroll'])
    addEventListener(sign, () => (seen = Date.now()), { passive: true, capture: true })
  dialog.addEventListener('close', () => {
    asked = 0
    seen = Date.now()
    part('.waiting').textContent = ''
  })

  setInterval(() => {
    if (!dialog.open && Date.now() - seen >= patience) {
      asked = Date.now()
      dialog.showModal()
    }
    if (asked) count(Math.max(0, Math.ceil((asked + grace - Date.now()) / 1000)))
  }, 1000)

  /** @param {number} left */
  function count(left) {
    part('.left').textContent = String(left)
    const announced = part('.announced')
    const words = JSON.parse(announced.dataset['words'] ?? '{}')[left]
    if (words) announced.textContent = words
    if (left === 0 && !ending) void lapse()
  }

  /** Hands the device on once all that was given is on the server, and the server can be reached. */
  async function lapse() {
    ending = true
    const reached =
      waiting(here).length === 0 &&
      (await fetch('/healthz').then(
        ({ ok }) => ok,
        () => false,
      ))
    const waits = part('.waiting')
    if (reached && dialog?.open) handOn.requestSubmit()
    else if (dialog?.open) waits.textContent = waits.dataset['words'] ?? ''
    // Asked again after a while, whatever came of it.
    setTimeout(() => (ending = false), 5000)
  }
})()
