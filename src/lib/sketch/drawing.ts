import type { Scene } from '#lib/domain/scene.ts'
import { type Area, middle, panelHeight, panelWidth } from './area.ts'
import { arrow } from './arrow.ts'
import { backdrop } from './backdrop.ts'
import { speech, thought } from './bubble.ts'
import { inked, seedOf } from './ink.ts'
import { letterSize } from './lettering.ts'
import type { Mark } from './mark.ts'
import { room, written } from './room.ts'
import { box } from './shape.ts'
import { type Placed, stage } from './stage.ts'

const style = [
  ':root{--p:#faf6ee;--i:#2b2622;--f:#1c6a86}',
  '@media(prefers-color-scheme:dark){:root{--p:#1d1b18;--i:#ece5d8;--f:#7cc3dc}}',
  'path{fill:none;stroke:var(--i);stroke-width:4;stroke-linecap:round;stroke-linejoin:round}',
  '.p{fill:var(--p)}.i{fill:var(--i)}.d{stroke-width:10}.h{stroke-width:3;opacity:.35}path.f{stroke:var(--f);stroke-width:5}.b{fill:var(--p);stroke:none}',
  `text{font:${letterSize}px "Chalkboard SE","Comic Neue","Segoe UI",Roboto,"Helvetica Neue",sans-serif;fill:var(--i);text-anchor:middle}text.f{fill:var(--f)}`,
].join('')

/** A scene as one SVG picture that needs nothing else: no script, no font, no other file. */
export function drawing(scene: Scene, { seed }: { seed: number | string }): string {
  const placed = stage(scene)
  const ink = (marks: Mark[], what: string) => inked(marks, seedOf(`${seed} ${what}`))
  const parts = [
    ink(backdrop(scene.setting), 'backdrop'),
    ...placed.map((one, index) =>
      one.character ? inked(one.marks, seedOf(one.character.who)) : ink(one.marks, one.name ?? `thing ${index}`),
    ),
    ink(writing(scene, placed), 'writing'),
    ink([{ d: box(7, 7, panelWidth - 14, panelHeight - 14, 10) }], 'frame'),
  ]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${panelWidth} ${panelHeight}"><style>${style}</style>` +
    `<path class="b" d="M0 0h${panelWidth}v${panelHeight}H0z"/>${parts.join('')}</svg>\n`
  )
}

/** Flows with their labels, then what is said and thought: each where the faces and the words before it leave room. */
function writing(scene: Scene, placed: Placed[]): Mark[] {
  const faces = placed.flatMap((one) => one.face ?? [])
  const things = placed.filter((one) => !one.character).map((one) => one.area)
  const words: Area[] = []
  const marks: Mark[] = []
  for (const flow of scene.flows) {
    const end = (name: string) => flowEnd(placed.find((one) => one.name === name))
    const { marks: drawn, at } = arrow(end(flow.from), end(flow.to))
    const block = room(flow.what, at, [190, 260], 6, { faces, words: [...words, ...things], things: [] })
    words.push(block.area)
    const { x, y, w, h } = block.area
    marks.push(
      ...drawn,
      { d: box(x, y, w, h), fill: 'paper' },
      ...written(block).map((line): Mark => ({ ...line, pen: 'flow' })),
    )
  }
  for (const { character, face } of placed) {
    if (!character || !face) continue
    for (const [text, bubble] of [
      [character.says, speech],
      [character.thinks, thought],
    ] as const) {
      if (text === undefined) continue
      const [x, y] = middle(face)
      const block = room(text, [x, y - 120], [220, 290, 380], 20, { faces, words, things }, y)
      words.push(block.area)
      marks.push(...bubble(block, face))
    }
  }
  return marks
}

/** Data leaves a person at the chest, not at the face. */
function flowEnd(one: Placed | undefined): Area {
  if (!one) return { x: 400, y: 300, w: 0, h: 0 }
  const { face, area } = one
  return face ? { x: face.x - 10, y: face.y + face.h, w: face.w + 20, h: 90 } : area
}
