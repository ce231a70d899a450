/** Marks on a line that would cover one another: each in the first lane below where the one before is `wide` away. */
export function lanesOf(places: readonly number[], wide: number): number[] {
  const ends: number[] = []
  const lanes = places.map(() => 0)
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place || a.index - b.index)
  for (const { place, index } of order) {
    const free = ends.findIndex((end) => place - end >= wide)
    const lane = free < 0 ? ends.length : free
    ends[lane] = place
    lanes[index] = lane
  }
  return lanes
}
