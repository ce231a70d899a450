/** A point: right, down. */
export type Point = readonly [x: number, y: number]

/** Points from their numbers, a comma between two points: "0 10, 20 30". */
export const points = (numbers: string): Point[] =>
  numbers.split(',').map((pair) => pair.trim().split(' ').map(Number) as unknown as Point)

const n = (value: number) => String(Math.round(value * 10) / 10)
const at = ([x, y]: Point) => `${n(x)} ${n(y)}`

/** Straight from point to point. */
export const line = (...points: Point[]) => `M ${points.map(at).join(' L ')}`

export const polygon = (...points: Point[]) => `${line(...points)} Z`

/** Smoothly through every point (Catmull–Rom). */
export function curve(...points: Point[]): string {
  const one = (i: number) => points[Math.min(Math.max(i, 0), points.length - 1)]!
  return bent(points.length - 1, one)
}

/** Smoothly through every point and back to the first. */
export function blob(...points: Point[]): string {
  const count = points.length
  return `${bent(count, (i) => points[(i + count) % count]!)} Z`
}

function bent(segments: number, one: (i: number) => Point): string {
  const parts = [`M ${at(one(0))}`]
  for (let i = 0; i < segments; i++) {
    const [a, b, c, d] = [one(i - 1), one(i), one(i + 1), one(i + 2)]
    const out: Point = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6]
    const into: Point = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6]
    parts.push(`C ${at(out)} ${at(into)} ${at(c)}`)
  }
  return parts.join(' ')
}

export function ellipse(x: number, y: number, rx: number, ry = rx): string {
  const [kx, ky] = [rx * 0.55, ry * 0.55]
  const quarters = [
    [x + kx, y - ry, x + rx, y - ky, x + rx, y],
    [x + rx, y + ky, x + kx, y + ry, x, y + ry],
    [x - kx, y + ry, x - rx, y + ky, x - rx, y],
    [x - rx, y - ky, x - kx, y - ry, x, y - ry],
  ]
  return `M ${n(x)} ${n(y - ry)} ${quarters.map((quarter) => `C ${quarter.map(n).join(' ')}`).join(' ')} Z`
}

/** An upright box, its corners rounded by `r`. */
export function box(x: number, y: number, w: number, h: number, r = 0): string {
  if (r === 0) return polygon([x, y], [x + w, y], [x + w, y + h], [x, y + h])
  const [right, low] = [x + w, y + h]
  return [
    `M ${at([x + r, y])} L ${at([right - r, y])} Q ${at([right, y])} ${at([right, y + r])}`,
    `L ${at([right, low - r])} Q ${at([right, low])} ${at([right - r, low])}`,
    `L ${at([x + r, low])} Q ${at([x, low])} ${at([x, low - r])} L ${at([x, y + r])} Q ${at([x, y])} ${at([x + r, y])} Z`,
  ].join(' ')
}

/** A touch of the pen. */
export const dot = (x: number, y: number) => line([x, y], [x + 0.1, y])

/** An arm or leg: an outline around the bones, open where it is joined and round where it ends. */
export function limb(bones: readonly Point[], thick: number, thin = thick): string {
  const widths = bones.map((_, i) => (thick + ((thin - thick) * i) / (bones.length - 1)) / 2)
  const side = (sign: number) =>
    bones.map((bone, i): Point => {
      const [x, y] = across(bones, i)
      return [bone[0] + sign * x * widths[i]!, bone[1] + sign * y * widths[i]!]
    })
  const end = bones.at(-1)!
  const [x, y] = across(bones, bones.length - 1)
  const tip: Point = [end[0] + y * thin * 0.5, end[1] - x * thin * 0.5]
  return curve(...side(1), tip, ...side(-1).reverse())
}

/** The unit vector across the bones at joint i. */
function across(bones: readonly Point[], i: number): Point {
  const [from, to] = [bones[Math.max(i - 1, 0)]!, bones[Math.min(i + 1, bones.length - 1)]!]
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  return [-dy / length, dx / length]
}
