/**
 * How long a storyboard takes to draw: `node tests/bench/drawing.ts`. Every storyboard of the sample study, all its panels
 * one after another: cold, in a process that has drawn nothing yet, and warm, once the code is compiled. Drawn anew, its
 * people have other names, so that nothing that was drawn before returns; drawn again, all of it does. 5 ms warm is the most,
 * of the processor's time: what else a machine does costs a drawing nothing.
 */
import type { Scene } from '../../src/lib/domain/scene.ts'
import { readStudy } from '../../src/lib/server/study-files.ts'
import { drawing } from '../../src/lib/sketch/drawing.ts'

const read = await readStudy('storyboards/wellbeing-at-work')
if ('faults' in read) throw new Error(JSON.stringify(read.faults))
const { storyboards, cast = {} } = read.study
const scenes = storyboards.map(({ panels }) => panels.flatMap(({ scene }) => scene ?? []))

const cost = (panels: readonly Scene[], seed: number) => {
  const begun = process.cpuUsage()
  for (const scene of panels) drawing(scene, { seed, cast })
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/** The same scene with everybody and everything called something else, in lines that were not drawn before. */
const strange = (scene: Scene, round: number): Scene =>
  JSON.parse(JSON.stringify(scene), (key, value) =>
    ['who', 'name', 'on', 'beside', 'watches', 'from', 'to'].includes(key) ? `${value}${round}` : value,
  )

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
const print = (name: string, all: number[]) =>
  console.log(
    `${`one storyboard drawn, ${name}`.padEnd(52)}${median(all).toFixed(2).padStart(8)} ms (median of ${all.length})`,
  )

print(
  'cold',
  scenes.map((panels) => cost(panels, 0)),
)
const rounds = Array.from({ length: 60 }, (_, round) => round)
const anew = rounds.flatMap((round) =>
  scenes.map((panels) =>
    cost(
      panels.map((one) => strange(one, round)),
      round,
    ),
  ),
)
print('warm, its people never drawn before', anew.slice(anew.length / 2))
print(
  'warm, drawn again',
  rounds.flatMap((round) => scenes.map((panels) => cost(panels, round))),
)
