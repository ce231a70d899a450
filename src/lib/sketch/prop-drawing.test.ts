import { describe, expect, it } from 'vitest'
import { Machine, Prop, Screen, Thing } from '#lib/domain/prop.ts'
import { bounds } from './bounds.ts'
import type { Mark } from './mark.ts'
import { pathOps } from './path-ops.ts'
import { propDrawing } from './prop-drawing.ts'

const kinds = [...Thing.shape.kind.options, ...Screen.shape.kind.options, ...Machine.shape.kind.options]
const times = ['day', 'evening', 'night'] as const
const drawn = (kind: string, more: object = {}, time: (typeof times)[number] = 'day') =>
  propDrawing(Prop.parse({ kind, at: 'centre', ...more }), time)

/** How far the strokes themselves reach, which is less far than the control points of their curves. */
function reach(marks: readonly Mark[]) {
  const found: [number, number][] = []
  for (const mark of marks) {
    if ('words' in mark) continue
    let [x, y] = [0, 0]
    for (const { op, data } of pathOps(mark.d)) {
      if (op === 'Z') continue
      const [toX, toY] = data.slice(-2) as [number, number]
      const [ax, ay, bx, by] = data.length === 6 ? (data as [number, number, number, number]) : [x, y, toX, toY]
      if (op !== 'M')
        for (let t = 0.05; t < 1; t += 0.05) {
          const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3]
          found.push([a * x + b * ax + c * bx + d * toX, a * y + b * ay + c * by + d * toY])
        }
      found.push([toX, toY])
      ;[x, y] = [toX, toY]
    }
  }
  return {
    aside: Math.max(...found.map(([x]) => Math.abs(x))),
    top: Math.min(...found.map(([, y]) => y)),
    low: Math.max(...found.map(([, y]) => y)),
  }
}

describe('the drawing of a thing', () => {
  it('is another one for every kind', () => {
    const seen = new Map<string, string>()
    for (const kind of kinds) {
      const marks = JSON.stringify(drawn(kind).marks)
      expect(seen.get(marks), `${kind} looks like`).toBeUndefined()
      seen.set(marks, kind)
    }
    expect(seen.size).toBe(kinds.length)
  })

  it.each(kinds)('takes the width and height that it says, and stands on its foot: %s', (kind) => {
    for (const time of times) {
      const { marks, w, h } = drawn(kind, {}, time)
      const { aside, top, low } = reach(marks)
      expect(aside).toBeLessThanOrEqual(w / 2 + 1)
      expect(aside).toBeGreaterThan(w / 2 - 12)
      expect(top).toBeGreaterThanOrEqual(-h - 1)
      expect(top).toBeLessThan(-h + 12)
      expect(Math.abs(low)).toBeLessThanOrEqual(6)
    }
  })

  it.each(kinds)('is made with few pulls of the pen: %s', (kind) => {
    const { marks } = drawn(kind)
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.length).toBeLessThanOrEqual(16)
  })

  it.each(['sun', 'evening sun', 'moon'].map((what, i) => [what, times[i]!] as const))(
    'shows another %s in the window',
    (_, time) => {
      const others = times.filter((one) => one !== time).map((one) => JSON.stringify(drawn('window', {}, one).marks))
      expect(others).not.toContain(JSON.stringify(drawn('window', {}, time).marks))
    },
  )
})

describe('the writing on a screen or sheet', () => {
  const four = ['14 open cases', 'three are late', 'one is new', 'the rest can wait']

  it.each(Screen.shape.kind.options)('keeps within the width and height of: %s', (kind) => {
    const { marks, w, h } = drawn(kind, { shows: four, chart: 'bars' })
    const { x, y, w: wide, h: high } = bounds(marks.filter((mark) => 'words' in mark))
    expect(x).toBeGreaterThan(-w / 2)
    expect(x + wide).toBeLessThan(w / 2)
    expect(y).toBeGreaterThan(-h)
    expect(y + high).toBeLessThan(0)
  })
})

describe('the name of a machine', () => {
  it.each(Machine.shape.kind.options)('stands with it and is counted in its height: %s', (kind) => {
    const { marks, h } = drawn(kind, { label: 'survey firm' })
    const words = marks.filter((mark) => 'words' in mark)
    expect(words.map((one) => one.words).join(' ')).toBe('survey firm')
    expect(bounds(words).y).toBeGreaterThanOrEqual(-h - 6)
  })
})
