const most = 10
const span = 10 * 60 * 1000

/** Failed tries by name, forgotten after ten minutes. Ten within that time, and the name has to wait. */
export class Attempts {
  readonly #failures = new Map<string, number[]>()

  /** Whether one more try is allowed. */
  allows(name: string, now = Date.now()): boolean {
    return this.#recent(name, now).length < most
  }

  failed(name: string, now = Date.now()): void {
    // Names are what strangers type: those whose time is over go, so that the list stays short.
    for (const known of this.#failures.keys()) if (this.#recent(known, now).length === 0) this.#failures.delete(known)
    this.#failures.set(name, [...this.#recent(name, now), now])
  }

  succeeded(name: string): void {
    this.#failures.delete(name)
  }

  #recent(name: string, now: number): number[] {
    return (this.#failures.get(name) ?? []).filter((at) => now - at < span)
  }
}
