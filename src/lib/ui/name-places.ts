/** A point that has a name beside it, and how much room that name takes. */
export interface Named {
  x: number
  y: number
  wide: number
  tall: number
}

/** Where a name begins, is centred or ends, and the middle of its height. */
export interface NamePlace {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** On which sides a name may stand, the first that is free before the others. */
const sides = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const

const anchors = { [-1]: 'end', [0]: 'middle', [1]: 'start' } as const

/**
 * A place for each name beside its point, `away` from its middle: within the room, on no point, no other name and nothing
 * else that is drawn, as far as that can be. Where it cannot, where it covers least.
 */
export function namePlaces(points: readonly Named[], room: Box, away: number, drawn: readonly Box[] = []): NamePlace[] {
  const marks = points.map(({ x, y }) => ({ left: x - away, top: y - away, right: x + away, bottom: y + away }))
  const taken: Box[] = []
  return points.map(({ x, y, wide, tall }, index) => {
    const options = [1, 3, 5].flatMap((far) =>
      sides.map(([across, down]) => {
        const aside = across === 0 ? 0 : down === 0 ? away * far : away * 0.7
        const place = { x: x + across * aside, y: y + down * (away * far + tall / 2), anchor: anchors[across] }
        const left = place.x - (across === 0 ? wide / 2 : across < 0 ? wide : 0)
        return { place, box: { left, top: place.y - tall / 2, right: left + wide, bottom: place.y + tall / 2 } }
      }),
    )
    const others = [...marks.filter((_, at) => at !== index), ...drawn]
    const over = (box: Box, some: readonly Box[]) => some.reduce((sum, one) => sum + shared(box, one), 0)
    // A mark shows through a name; of two names neither can be read.
    const covered = ({ box }: (typeof options)[number]) =>
      over(box, others) + 9 * over(box, taken) + 99 * (wide * tall - shared(box, room))
    const best = options.reduce((found, one) => (covered(one) < covered(found) - 1e-9 ? one : found))
    taken.push(best.box)
    return best.place
  })
}

const shared = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
