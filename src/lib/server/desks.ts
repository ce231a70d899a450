interface Desk<T> {
  done?: T
  running: Promise<T> | null
}

/** What stands, if anything was computed before, and what is new enough for whoever asked. */
export interface Found<T> {
  before: T | undefined
  now: Promise<T>
}

/**
 * The newest of what takes a while to compute, one desk a thing: computed anew when the fingerprint of what it rests on
 * has changed, and once for all who wait. Holds so many at most; the oldest is given up first.
 */
export function desks<T extends { fingerprint: string }>(most = 50) {
  const kept = new Map<string, Desk<T>>()
  const newest = async (desk: Desk<T>, fingerprint: string, computed: (before?: T) => Promise<T>): Promise<T> => {
    // What runs already may have begun before the newest answer. What begins after it is new enough for all who wait.
    await desk.running?.catch(() => {})
    if (desk.done?.fingerprint === fingerprint) return desk.done
    desk.running ??= computed(desk.done)
      .then((done) => (desk.done = done))
      .finally(() => (desk.running = null))
    return desk.running
  }
  return (id: string, fingerprint: string, computed: (before?: T) => Promise<T>): Found<T> => {
    if (!kept.has(id) && kept.size >= most) kept.delete(kept.keys().next().value!)
    const desk = kept.get(id) ?? { running: null }
    kept.set(id, desk)
    return { before: desk.done, now: newest(desk, fingerprint, computed) }
  }
}
