/** Keeps what was made for a key, and forgets what was asked for longest ago once there are more than `most`. */
export function kept<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>()
  return (key, make) => {
    const before = known.get(key)
    const value = before ?? make()
    // Set anew even if it is known: a map's first key is then the one asked for longest ago.
    if (before !== undefined) known.delete(key)
    known.set(key, value)
    if (known.size > most) known.delete(known.keys().next().value!)
    return value
  }
}
