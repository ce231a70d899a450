/** How many tries there may be in which time. */
export interface Limit {
  most: number
  /** Milliseconds. */
  span: number
}

/** Tries that have not succeeded: ten within ten minutes, and the name has to wait. */
const passwords: Limit = { most: 10, span: 10 * 60 * 1000 }

/** Tries by name, forgotten after a time. They stand in memory alone and are gone with the process. */
export class Attempts {
  readonly #limit: Limit
  readonly #tries = new Map<string, number[]>()
  #swept = 0

  constructor(limit: Limit = passwords) {
    this.#limit = limit
  }

  /**
   * Whether one more try is allowed. It counts from here on, before its outcome is known: many at once are no way
   * around the limit.
   */
  begin(name: string, now = Date.now()): boolean {
    this.#sweep(now)
    const recent = this.#recent(name, now)
    if (recent.length >= this.#limit.most) return false
    this.#tries.set(name, [...recent, now])
    return true
  }

  /** In how many seconds there may be another try; 0 where there may be one now. */
  wait(name: string, now = Date.now()): number {
    const recent = this.#recent(name, now)
    if (recent.length < this.#limit.most) return 0
    return Math.ceil((recent.at(-this.#limit.most)! + this.#limit.span - now) / 1000)
  }

  succeeded(name: string): void {
    this.#tries.delete(name)
  }

  /** Names are what strangers type: those whose time is over go, so that the list stays short. */
  #sweep(now: number): void {
    if (now - this.#swept < this.#limit.span / 10) return
    this.#swept = now
    for (const known of this.#tries.keys()) if (this.#recent(known, now).length === 0) this.#tries.delete(known)
  }

  #recent(name: string, now: number): number[] {
    return (this.#tries.get(name) ?? []).filter((at) => now - at < this.#limit.span)
  }
}
