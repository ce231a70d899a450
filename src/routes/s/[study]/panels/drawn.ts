import type { Study } from '#lib/domain/study.ts'
import { drawing } from '#lib/sketch/drawing.ts'

/** Drawings at hand, for as long as the study's version itself is. */
const drawn = new WeakMap<Study, Map<string, string>>()

/** One panel of a study as SVG, or null when there is no such panel. */
export function panelDrawing(study: Study, storyboard: string, number: number): string | null {
  const panel = study.storyboards.find((one) => one.code === storyboard)?.panels[number - 1]
  if (!panel?.scene) return null
  const known = drawn.get(study) ?? new Map<string, string>()
  drawn.set(study, known)
  const key = `${storyboard}-${number}`
  const svg = known.get(key) ?? drawing(panel.scene, { seed: `${study.slug} ${key}`, cast: study.cast })
  known.set(key, svg)
  return svg
}
