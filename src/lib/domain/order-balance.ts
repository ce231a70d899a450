/** How often two of one kind are neighbours. */
export const neighboursOfOneKind = (orders: readonly number[][], kinds: readonly unknown[]): number =>
  orders.flatMap((order) => order.filter((thing, i) => i > 0 && kinds[thing] === kinds[order[i - 1]!])).length

/** How far the position is off that is most off: 0.1 when a thing stands in one a tenth more or less often than it should. */
export function positionsOff(orders: readonly number[][], things: number): number {
  const length = orders[0]?.length ?? 0
  const counts = Array<number>(things * length).fill(0)
  for (const order of orders) order.forEach((thing, position) => (counts[thing * length + position]! += 1))
  return Math.max(...counts.map((count) => Math.abs((count * things) / orders.length - 1)))
}
