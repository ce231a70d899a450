import type { Character } from '#lib/domain/character.ts'
import type { Prop } from '#lib/domain/prop.ts'
import type { Scene } from '#lib/domain/scene.ts'
import type { Area } from './area.ts'
import { bounds } from './bounds.ts'
import { type Detail, type Ink, inked } from './ink.ts'
import { kept } from './kept.ts'
import { type Mark, moved } from './mark.ts'
import { headOf, person } from './person.ts'
import { propDrawing } from './prop-drawing.ts'

/** Somebody or something as it is drawn wherever it stands, about its own foot, and the area that this takes. */
export interface Figure {
  ink: (detail: Detail) => Ink
  area: Area
  face?: Area
}

interface Model {
  marks: Mark[]
  area: Area
}

/** The same people and things return in panel after panel. Some four storyboards' worth of them is kept. */
const model = kept<Model>(400)
const ink = kept<Ink>(400)

/** Where somebody or something is makes no difference to how it is drawn, nor does what they say. */
const elsewhere = { name: undefined, at: undefined, beside: undefined, on: undefined, nudge: undefined }
const silent = { ...elsewhere, watches: undefined, says: undefined, thinks: undefined }

export function personFigure(character: Character, scale: number): Figure {
  const key = JSON.stringify({ ...character, ...silent })
  const { x, y, r } = headOf(character)
  const middle = character.facing === 'left' ? -x : x
  // Hair stands above the head, and hats above the hair.
  const face = { x: middle - r - 8, y: y - r - 36, w: 2 * r + 16, h: 2 * r + 36 }
  const figure = scaled(key, () => person(character))
  return { ...figure(scale), face: larger(face, scale) }
}

/** `most` is how wide and high it may be: a screen full of writing may be higher than the panel. */
export function thingFigure(thing: Prop, time: Scene['time'], scale: number, most: readonly [number, number]): Figure {
  const key = JSON.stringify({ ...thing, ...elsewhere, time: thing.kind === 'window' ? time : undefined })
  const figure = scaled(key, () => propDrawing(thing, time).marks)
  const { w, h } = figure(1).area
  return figure(Math.min(scale, most[0] / w, most[1] / h))
}

/** The line keeps its weight at every scale, so a smaller figure is inked anew, yet no sooner than it is drawn. */
function scaled(key: string, draw: () => Mark[]): (scale: number) => Figure {
  const { marks, area } = model(key, () => {
    const drawn = draw()
    return { marks: drawn, area: bounds(drawn) }
  })
  return (scale) => ({
    ink: (detail) =>
      ink(`${scale} ${detail.unit} ${detail.hatch} ${detail.ease} ${key}`, () =>
        inked(moved(marks, { x: 0, y: 0, scale }), null, detail),
      ),
    area: larger(area, scale),
  })
}

const larger = ({ x, y, w, h }: Area, scale: number): Area => ({
  x: x * scale,
  y: y * scale,
  w: w * scale,
  h: h * scale,
})
