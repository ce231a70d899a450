import { type Draw, shuffled } from './order.ts'

/** A circle that lays things of one kind a stride apart, the largest kinds first, by chance among equals. */
export function circleOf(kinds: readonly unknown[], stride: number, draw: Draw): number[] {
  const groups = [...Map.groupBy(kinds.keys(), (thing) => kinds[thing]).values()]
  const things = shuffled(groups, draw)
    .toSorted((a, b) => b.length - a.length)
    .flatMap((group) => shuffled(group, draw))
  const circle = Array<number>(things.length).fill(-1)
  let place = 0
  for (const thing of things) {
    while (circle[place] !== -1) place = (place + 1) % circle.length
    circle[place] = thing
    place = (place + stride) % circle.length
  }
  return circle
}

/** How far apart things of one kind lie on a circle, both ways round. */
export function kindStrides(circle: readonly number[], kinds: readonly unknown[]): Set<number> {
  const strides = new Set<number>()
  circle.forEach((one, i) =>
    circle.forEach((other, j) => {
      if (i !== j && kinds[one] === kinds[other]) strides.add((j - i + circle.length) % circle.length)
    }),
  )
  return strides
}

/**
 * An order of the first `length` places of a circle of `size` that takes no forbidden stride, and none more often than
 * it must if all are to be taken; null when none is found. Without strides that are forbidden, and all places, it is
 * what a Williams design turns round.
 */
export function pattern(size: number, length: number, forbidden: ReadonlySet<number>, draw: Draw): number[] | null {
  const stride = (from: number, to: number) => (to - from + size) % size
  const strides = new Set(range(2 * length - 1).map((i) => stride(length - 1, i)))
  const free = [...strides].filter((one) => one !== 0 && !forbidden.has(one)).length
  if (free === 0 && length > 1) return null
  for (let most = Math.ceil((length - 1) / free) || 1; most <= length; most++) {
    const found = path(shuffled(range(length), draw), most)
    if (found) return found
  }
  return null

  function path(places: readonly number[], most: number): number[] | null {
    let patience = 4000
    const used = Array<number>(size).fill(0)
    const taken = [places[0]!]
    const extended = (): boolean => {
      if (taken.length === length) return true
      if (patience-- <= 0) return false
      for (const to of places) {
        const step = stride(taken.at(-1)!, to)
        if (taken.includes(to) || forbidden.has(step) || used[step]! >= most) continue
        used[step]! += 1
        taken.push(to)
        if (extended()) return true
        taken.pop()
        used[step]! -= 1
      }
      return false
    }
    return extended() ? taken : null
  }
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i)

/** The orders of a pattern, begun at every so many places around a circle. */
export const turned = (circle: readonly number[], places: readonly number[], begins: number): number[][] =>
  range(circle.length / begins).map((start) => places.map((place) => circle[(place + start * begins) % circle.length]!))

/** The same orders with two things, or all things of two kinds, in each other's place. */
export function exchanged(orders: readonly number[][], kinds: readonly unknown[], draw: Draw): number[][] {
  const [one, other] = [draw(kinds.length), draw(kinds.length)]
  const of = (thing: number) => [...kinds.keys()].filter((each) => kinds[each] === kinds[thing])
  const [ones, others] = kinds[one] === kinds[other] ? [[one], [other]] : [of(one), of(other)]
  if (ones.length !== others.length) return orders.map((order) => [...order])
  const places = new Map(ones.flatMap((thing, i) => [[thing, others[i]!] as const, [others[i]!, thing] as const]))
  return orders.map((order) => order.map((thing) => places.get(thing) ?? thing))
}

/** An order in which as few of one kind are neighbours as changing two places, and again two, can bring about. */
export function mended(order: readonly number[], kinds: readonly unknown[]): number[] {
  const clashes = (one: readonly number[]) => one.filter((thing, i) => i > 0 && kinds[thing] === kinds[one[i - 1]!])
  let best = [...order]
  for (const i of order.keys())
    for (const j of order.keys()) {
      const tried = order.with(i, order[j]!).with(j, order[i]!)
      if (clashes(tried).length < clashes(best).length) best = tried
    }
  return clashes(best).length < clashes(order).length ? mended(best, kinds) : best
}
