import { type Remark, advice } from '#lib/domain/advice.ts'
import { type Change, type Path, applied, at, changes, inverse } from '#lib/domain/change.ts'
import type { Study } from '#lib/domain/study.ts'
import { keyed } from './places.ts'
import { refusalWords } from './refusal-words.ts'
import { textsFollowing } from './text-following.ts'
import * as unsaved from './unsaved.ts'

export interface Draft {
  study: Study
  revision: number
  version: number
  state: string
  pending: boolean
}

/** A change of mine that somebody else's work stood in the way of: nothing is lost until one of the two is chosen. */
export interface Conflict {
  path: Path
  mine: unknown
}

type Status = 'opening' | 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused' | 'signed-out' | 'gone'

/** How many changes go into one request. */
const most = 400
/** Waits so long after the last change before it saves, and so long between looks at what others did, in milliseconds. */
const pause = 700
const beat = 10_000

/** A draft being edited: what is on the page, what the server has of it, and the way back. */
export class Editor {
  study: Study = $state.raw(null!)
  revision = $state(0)
  pending = $state(false)
  status: Status = $state('opening')
  refusal = $state('')
  /** Where what was refused stands, when the server named it. */
  refusedAt: Path | null = $state.raw(null)
  /** What was just done, for those who do not see it happen. */
  said = $state('')
  savedAt = $state('')
  conflicts: Conflict[] = $state.raw([])
  others: string[] = $state.raw([])
  /** What was told of this study last, each at its place; it follows the typing at a small distance. */
  #told: { remark: Remark; place: string }[] = $state.raw([])
  #undo: { key: string; from: Study; made: Change[] }[] = $state.raw([])
  #redo: Change[][] = $state.raw([])
  #kept: Study
  #address: string
  #id = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #remarking: ReturnType<typeof setTimeout> | undefined
  #pressed = false
  #saving: Promise<void> | null = null

  constructor({ study, revision, pending }: Draft) {
    this.study = study
    this.#kept = study
    this.revision = revision
    this.pending = pending
    this.#tell()
    this.#address = `/studio/${study.slug}/edit/draft`
  }

  get canUndo() {
    return this.#undo.length > 0
  }
  get canRedo() {
    return this.#redo.length > 0
  }
  get remarks(): Remark[] {
    return this.#told.map(({ remark }) => remark)
  }
  get faults() {
    return this.remarks.filter((one) => one.level === 'fault' && one.waived === undefined)
  }
  get unanswered() {
    return this.remarks.filter((one) => one.level === 'advice' && one.waived === undefined)
  }

  /** The remarks about a place, or about anything inside it. */
  remarksAt(path: Path, inside = false): Remark[] {
    const wanted = JSON.stringify(path).slice(0, -1)
    return this.#told.flatMap(({ remark, place }) =>
      remark.waived === undefined && (place === wanted || (inside && place.startsWith(`${wanted},`))) ? [remark] : [],
    )
  }

  #tell(): void {
    clearTimeout(this.#remarking)
    if (this.#pressed) {
      // What is told moves what stands below it, which would slip from under the finger.
      this.#remarking = setTimeout(() => this.#tell(), 100)
      return
    }
    const { study } = this
    this.#told = advice(study).map((remark) => ({
      remark,
      place: JSON.stringify(keyed(study, remark.path)).slice(0, -1),
    }))
  }

  say(words: string): void {
    this.said = words
  }

  /** Puts a value in a place; undefined takes away what is there. Typing in one field is one step back. */
  put(path: Path, value: unknown, key = JSON.stringify(path)): void {
    this.putAll([[path, value]], key)
  }

  /** Several places in one step. */
  putAll(places: [Path, unknown][], key = ''): void {
    let next = this.study
    for (const [path, value] of places) {
      const before = at(next, path)
      const change = {
        path,
        ...(before === undefined ? {} : { before }),
        ...(value === undefined ? {} : { after: value as never }),
      }
      next = applied(next, [change]).document
    }
    next = textsFollowing(this.study, next)
    this.said = ''
    const last = this.#undo.at(-1)
    const from = last && key !== '' && last.key === key ? last.from : this.study
    const made = changes(from as never, next as never)
    if (made.length > 0)
      this.#undo = [...(from === this.study ? this.#undo : this.#undo.slice(0, -1)), { key, from, made }].slice(-200)
    this.#redo = []
    this.#show(next)
  }

  undo(): void {
    const last = this.#undo.at(-1)
    if (!last) return
    this.#undo = this.#undo.slice(0, -1)
    this.#redo = [...this.#redo, last.made]
    this.#show(applied(this.study, inverse(last.made)).document)
    this.said = 'Taken back.'
  }

  redo(): void {
    const made = this.#redo.at(-1)
    if (!made) return
    this.#redo = this.#redo.slice(0, -1)
    this.#undo = [...this.#undo, { key: '', from: this.study, made }]
    this.#show(applied(this.study, made).document)
    this.said = 'Done again.'
  }

  #show(study: Study): void {
    this.study = study
    if (this.status !== 'saving') this.status = 'unsaved'
    this.#keepHere()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), pause)
    clearTimeout(this.#remarking)
    this.#remarking = setTimeout(() => this.#tell(), 250)
  }

  /** Brings everything to the server; resolves when it is there, or when it cannot be just now. */
  async save(): Promise<void> {
    while (this.#saving) await this.#saving
    const all = changes(this.#kept as never, this.study as never)
    // After long work without the server there may be more than one request takes; the rest follows.
    const made = all.slice(0, most)
    const sent = made.length === all.length ? this.study : applied(this.#kept, made).document
    if (made.length === 0) {
      this.status = 'saved'
      return
    }
    clearTimeout(this.#timer)
    this.status = 'saving'
    this.#saving = this.#send(sent, made).finally(() => (this.#saving = null))
    await this.#saving
  }

  async #send(sent: Study, made: Change[]): Promise<void> {
    const body = { key: crypto.randomUUID(), base: this.revision, changes: made }
    const response = await this.#ask('PUT', body)
    if (!response) return
    const { conflicts } = response as { conflicts: Change[] }
    this.#meet(response as unknown as Draft, sent)
    this.conflicts = [...this.conflicts, ...conflicts.map(({ path, after }) => ({ path, mine: after }))]
  }

  /** Takes over the draft as the server has it, with what was typed here meanwhile on top. */
  #meet(draft: Draft, sent: Study): void {
    const since = changes(sent as never, this.study as never)
    this.#kept = draft.study
    this.revision = draft.revision
    this.pending = draft.pending
    const { document, conflicts } = applied(draft.study, since)
    this.study = document
    this.conflicts = [...this.conflicts, ...conflicts.map(({ path, after }) => ({ path, mine: after }))]
    this.savedAt = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format()
    this.#tell()
    this.status = changes(this.#kept as never, document as never).length > 0 ? 'unsaved' : 'saved'
    if (this.status === 'unsaved') this.#timer = setTimeout(() => void this.save(), pause)
    this.#keepHere()
  }

  /** Goes back to an earlier revision, or to the published version; Undo leads away from there again. */
  async goBack(to: { restore: number } | { discard: true }): Promise<void> {
    await this.save()
    this.status = 'saving'
    const from = this.study
    const draft = await this.#ask('POST', { key: crypto.randomUUID(), ...to })
    if (!draft) return
    this.#meet(draft as unknown as Draft, this.study)
    const made = changes(from as never, this.study as never)
    if (made.length > 0) this.#undo = [...this.#undo, { key: '', from, made }]
    this.#redo = []
    this.said = made.length > 0 ? 'The study is as it was then. Undo takes that back.' : 'Nothing was different then.'
  }

  async #ask(method: string, body: object): Promise<Record<string, unknown> | null> {
    const response = await fetch(this.#address, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => null)
    const answer = (await response?.json().catch(() => null)) as Record<string, unknown> | null
    this.refusal = ''
    this.refusedAt = null
    if (response?.ok && answer) return answer
    if (!response || response.status >= 500) this.status = 'offline'
    // Somebody who was signed out is sent to the sign-in page, which is no answer to this.
    else if (response.redirected || response.status === 401) this.status = 'signed-out'
    else if (response.status === 404) this.status = 'gone'
    else {
      this.status = 'refused'
      const { words, path } = refusalWords(this.study, answer ?? {})
      this.refusal = words
      this.refusedAt = path
    }
    const again = { offline: 5000, 'signed-out': beat }[this.status as string]
    if (again) this.#timer = setTimeout(() => void this.save(), again)
    return null
  }

  /** Looks what others did, and says that this page is open. Call once in the browser; the result ends it. */
  listen(): () => void {
    this.#id = unsaved.tab()
    this.status = 'saved'
    this.#takeUp()
    const look = async () => {
      if (this.#saving || document.hidden) return
      const query = `since=${this.revision}&editor=${this.#id}`
      const response = await fetch(`${this.#address}?${query}`).catch(() => null)
      const answer = (response?.ok ? await response.json().catch(() => null) : null) as {
        draft?: Draft
        others?: string[]
      } | null
      this.others = answer?.others ?? this.others
      if (answer?.draft && answer.draft.revision > this.revision && !this.#saving) this.#meet(answer.draft, this.#kept)
    }
    // Whoever comes back from signing in again, in another tab, finds the work saved.
    const back = () => {
      if (this.status === 'signed-out' || this.status === 'offline') void this.save()
    }
    const press = ({ type }: PointerEvent) => (this.#pressed = type === 'pointerdown')
    const presses = ['pointerdown', 'pointerup', 'pointercancel'] as const
    void look()
    addEventListener('focus', back)
    for (const one of presses) addEventListener(one, press, true)
    const looking = setInterval(() => void look(), beat)
    return () => {
      clearInterval(looking)
      removeEventListener('focus', back)
      for (const one of presses) removeEventListener(one, press, true)
      void this.save()
    }
  }

  #keepHere(): void {
    unsaved.keep(this.study.slug, changes(this.#kept as never, this.study as never))
  }

  #takeUp(): void {
    const left = unsaved.kept(this.study.slug)
    if (left.length === 0) return
    const { document, conflicts } = applied(this.study, left)
    this.conflicts = conflicts.map(({ path, after }) => ({ path, mine: after }))
    this.#show(document)
  }
}
