import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { Scene, Setting } from '#lib/domain/scene.ts'
import { floor, panelWidth } from './area.ts'
import { backdrop } from './backdrop.ts'
import { bounds } from './bounds.ts'
import { drawing } from './drawing.ts'

const places = Setting.options.filter((one) => one !== 'plain')
const wire = (setting: string) => gzipSync(drawing(Scene.parse({ setting }), { seed: 1 })).length

it('says of every setting but the plain one where we are, of each in its own way', () => {
  const all = Setting.options.map((one) => JSON.stringify(backdrop(one)))
  expect(new Set(all).size).toBe(Setting.options.length)
})

it.each(places)('stays behind everything, in faint lines above the floor: %s', (setting) => {
  const [, ...marks] = backdrop(setting)
  for (const mark of marks) expect('pen' in mark && mark.pen).toBe('hair')
  const { x, y, w, h } = bounds(marks)
  expect(x).toBeGreaterThan(7)
  expect(y).toBeGreaterThan(30)
  expect(x + w).toBeLessThan(panelWidth - 7)
  expect(y + h).toBeLessThanOrEqual(floor + 5)
})

it.each(places)('costs no more than 250 bytes on the wire: %s', (setting) => {
  expect(wire(setting) - wire('plain')).toBeLessThanOrEqual(250)
})
