/**
 * How often each thing should stand right before each other one, as shares that add up to 1 for each thing, when things
 * of one kind must not be neighbours. Where there are kinds of different sizes this cannot be the same for all pairs:
 * every thing has as many neighbours as every other, and one of a larger kind has fewer to choose from. Found by
 * iterative proportional fitting (Deming & Stephan 1940, https://doi.org/10.1214/aoms/1177731829).
 */
export function neighbourShares(kinds: readonly unknown[]): number[][] {
  const shares = kinds.map((one, i) => kinds.map((other, j): number => (i !== j && one !== other ? 1 : 0)))
  for (let round = 0; round < 100; round++) {
    for (const row of shares) {
      const sum = total(row)
      row.forEach((share, j) => (row[j] = sum > 0 ? share / sum : 0))
    }
    for (const j of kinds.keys()) {
      const sum = total(shares.map((row) => row[j]!))
      for (const row of shares) row[j] = sum > 0 ? row[j]! / sum : 0
    }
  }
  return shares
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
