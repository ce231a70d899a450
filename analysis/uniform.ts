/** The next number from 0 (included) to 1 (excluded). All chance in `analysis` comes from one of these, passed in. */
export type Uniform = () => number

/**
 * A seeded stream of numbers, one of its own for each list of labels, so that no cell's draws depend on how many other
 * cells there are or on their order.
 *
 * The generator is Chris Doty-Humphrey's sfc32 (PractRand), 128 bits of state, started from a 32-bit FNV-1a hash of seed
 * and labels spread over the state by Steele, Lea & Flood's mixing (doi:10.1145/2660193.2660195) and then run in.
 *
 * @example uniform(1, 'utility', 'mirror')() // the same number on every machine
 */
export function uniform(seed: number, ...labels: string[]): Uniform {
  const mix = mixing(fnv1a(JSON.stringify([seed, ...labels])))
  let a = mix()
  let b = mix()
  let c = mix()
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

function mixing(hash: number): () => number {
  let state = hash
  return () => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return z ^ (z >>> 15)
  }
}
