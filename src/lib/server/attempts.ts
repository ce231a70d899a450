const most = 10
const span = 10 * 60 * 1000

/** Tries by name that have not succeeded, forgotten after ten minutes. Ten within that time, and the name has to wait. */
export class Attempts {
  readonly #tries = new Map<string, number[]>()

  /**
   * Whether one more try is allowed. It counts from here on, before its outcome is known: many at once are no way
   * around the limit.
   */
  begin(name: string, now = Date.now()): boolean {
    // Names are what strangers type: those whose time is over go, so that the list stays short.
    for (const known of this.#tries.keys()) if (this.#recent(known, now).length === 0) this.#tries.delete(known)
    const recent = this.#recent(name, now)
    if (recent.length >= most) return false
    this.#tries.set(name, [...recent, now])
    return true
  }

  succeeded(name: string): void {
    this.#tries.delete(name)
  }

  #recent(name: string, now: number): number[] {
    return (this.#tries.get(name) ?? []).filter((at) => now - at < span)
  }
}
