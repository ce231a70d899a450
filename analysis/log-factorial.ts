const tabled = 1 << 14
const table = new Float64Array(tabled)
for (let n = 2; n < tabled; n++) table[n] = table[n - 1]! + Math.log(n)

const halfLogTwoPi = Math.log(2 * Math.PI) / 2

/**
 * ln n! for a whole n from 0: from a table, and beyond it from Stirling's series, whose next term is below 1e−16 there.
 *
 * @example logFactorial(5) // ln 120
 */
export function logFactorial(n: number): number {
  return n < tabled ? table[n]! : (n + 0.5) * Math.log(n) - n + halfLogTwoPi + 1 / (12 * n) - 1 / (360 * n * n * n)
}
