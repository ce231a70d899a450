import type { Verdict } from '#lib/domain/results.ts'

/** The shape of a verdict: colour alone never says it. */
export const verdictShapes: Record<Verdict, { shape: string; sign: string }> = {
  agreement: { shape: 'circle', sign: '●' },
  'groups-differ': { shape: 'triangle', sign: '▲' },
  'divided-within': { shape: 'rect', sign: '■' },
  both: { shape: 'star', sign: '✱' },
  undecided: { shape: 'rectRot', sign: '◆' },
  'too-few': { shape: 'crossRot', sign: '✕' },
}
