import type { Cast } from '#lib/domain/character.ts'
import type { Scene } from '#lib/domain/scene.ts'
import { panelHeight, panelWidth } from './area.ts'
import { backdrop } from './backdrop.ts'
import { colours } from './colours.ts'
import { type Composition, composition } from './composition.ts'
import { type Detail, fine, type Ink, inked, printed, seedOf } from './ink.ts'
import { kept } from './kept.ts'
import { letterSize } from './lettering.ts'
import { box } from './shape.ts'
import { writing } from './writing.ts'

const style = (unit: number) =>
  [
    colours,
    `path{fill:none;stroke:var(--i);stroke-width:${4 / unit};stroke-linecap:round;stroke-linejoin:round}`,
    `.p,.b{fill:var(--p)}.i,text{fill:var(--i)}.d{stroke-width:${10 / unit}}.h{stroke-width:${3 / unit};opacity:.35}`,
    `path.f{stroke:var(--f);stroke-width:${5 / unit}}text.f{fill:var(--f)}.b{stroke:none}`,
    'text{font-family:"Chalkboard SE","Comic Neue",system-ui;text-anchor:middle}',
  ].join('')

/** The more there is in a picture, the less of each is needed: a panel stays under 2.5 kB on the wire. */
const details: Detail[] = [
  fine,
  { unit: 2, hatch: 1.4, ease: 1 },
  { unit: 2, hatch: 2.5, ease: 1.2 },
  { unit: 2, hatch: Infinity, ease: 1.4 },
  { unit: 2, hatch: Infinity, ease: 3.2 },
]
/** How many letters come to that, by the unit: larger units repeat more and compress better. */
const most = { 1: 5500, 2: 6800 }

const place = kept<Ink>(80)

/** A scene as one SVG picture that needs nothing else: no script, no font, no other file. `cast` dresses its people. */
export function drawing(scene: Scene, { seed, cast = {} }: { seed: number | string; cast?: Cast }): string {
  const laidOut = composition(scene, cast)
  let svg = ''
  for (const detail of details) {
    svg = picture(scene, laidOut, `${seed}`, detail)
    if (svg.length <= most[detail.unit]) break
  }
  return svg
}

function picture({ setting }: Scene, { placed, blocks }: Composition, seed: string, detail: Detail): string {
  const { unit, hatch, ease } = detail
  const { under, over } = writing(blocks)
  const print = (ink: Ink, x = 0, y = 0) => printed(ink, x / unit, y / unit, letterSize / unit)
  const own = (marks: typeof over, what: string) => print(inked(marks, seedOf(`${seed} ${what}`), detail))
  const parts = [
    print(place(`${setting} ${unit} ${hatch} ${ease}`, () => inked(backdrop(setting), seedOf(setting), detail))),
    own(under, 'under'),
    ...placed.map(({ figure, x, y }) => print(figure.ink(detail), x, y)),
    own(over, 'over'),
    own([{ d: box(7, 7, panelWidth - 14, panelHeight - 14, 10) }], 'frame'),
  ]
  const [w, h] = [panelWidth / unit, panelHeight / unit]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" font-size="${letterSize / unit}"><style>${style(unit)}</style>` +
    `<path class="b" d="M0 0h${w}v${h}H0z"/>${parts.join('')}</svg>\n`
  )
}
