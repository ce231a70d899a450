import type { Cast } from '#lib/domain/character.ts'
import type { Scene } from '#lib/domain/scene.ts'
import { panelHeight, panelWidth } from './area.ts'
import { backdrop } from './backdrop.ts'
import { composition } from './composition.ts'
import { type Ink, inked, printed, seedOf } from './ink.ts'
import { kept } from './kept.ts'
import { letterSize } from './lettering.ts'
import { box } from './shape.ts'
import { writing } from './writing.ts'

const style = [
  ':root{--p:#faf6ee;--i:#2b2622;--f:#1c6a86}',
  '@media(prefers-color-scheme:dark){:root{--p:#1d1b18;--i:#ece5d8;--f:#7cc3dc}}',
  'path{fill:none;stroke:var(--i);stroke-width:4;stroke-linecap:round;stroke-linejoin:round}',
  '.p{fill:var(--p)}.i{fill:var(--i)}.d{stroke-width:10}.h{stroke-width:3;opacity:.35}path.f{stroke:var(--f);stroke-width:5}.b{fill:var(--p);stroke:none}',
  `text{font:${letterSize}px "Chalkboard SE","Comic Neue",system-ui,sans-serif;fill:var(--i);text-anchor:middle}text.f{fill:var(--f)}`,
].join('')

const place = kept<Ink>(40)

/** A scene as one SVG picture that needs nothing else: no script, no font, no other file. `cast` dresses its people. */
export function drawing(scene: Scene, { seed, cast = {} }: { seed: number | string; cast?: Cast }): string {
  const { placed, blocks } = composition(scene, cast)
  const { under, over } = writing(blocks)
  const parts = [
    printed(place(scene.setting, () => inked(backdrop(scene.setting), seedOf(scene.setting)))),
    printed(inked(under, seedOf(`${seed} under`))),
    ...placed.map(({ figure, x, y }) => printed(figure.ink(), x, y)),
    printed(inked(over, seedOf(`${seed} over`))),
    printed(inked([{ d: box(7, 7, panelWidth - 14, panelHeight - 14, 10) }], seedOf(`${seed} frame`))),
  ]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${panelWidth} ${panelHeight}"><style>${style}</style>` +
    `<path class="b" d="M0 0h${panelWidth}v${panelHeight}H0z"/>${parts.join('')}</svg>\n`
  )
}
