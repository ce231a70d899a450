/** ln n! for n below 65,536, for loops in which even a call is too much. */
export const logFactorials = new Float64Array(1 << 16)
for (let n = 2; n < logFactorials.length; n++) logFactorials[n] = logFactorials[n - 1]! + Math.log(n)

const halfLogTwoPi = Math.log(2 * Math.PI) / 2

/**
 * ln n! for a whole n from 0: from a table, and beyond it from Stirling's series, whose next term is below 1e−24 there.
 *
 * @example logFactorial(5) // ln 120
 */
export function logFactorial(n: number): number {
  return n < logFactorials.length ? logFactorials[n]! : stirling(n)
}

function stirling(n: number): number {
  return (n + 0.5) * Math.log(n) - n + halfLogTwoPi + 1 / (12 * n) - 1 / (360 * n * n * n)
}
