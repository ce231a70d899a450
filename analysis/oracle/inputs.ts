import type { Rating } from '#analysis/rating.ts'
import inputs from './inputs.json' with { type: 'json' }

interface Sheet {
  columns: string[]
  rows: (string | number | null)[][]
}

/** One rating for each item column of each row; a blank stays a missing rating. */
export function ratingsOf(name: 'ds1_main' | 'ds2_polarized' | 'ds3_constant' | 'ds4_tiny'): Rating[] {
  const { columns, rows } = inputs[name] as Sheet
  return rows.flatMap(([participant, group, storyboard, ...values]) =>
    values.map((value, i) => ({
      participant: String(participant),
      group: String(group),
      storyboard: String(storyboard),
      item: columns[i + 3]!,
      value: value as number | null,
    })),
  )
}

/** Krippendorff's example of four coders and twelve units: a row for each coder. */
export const coders = inputs.ds5_krippendorff.rows.map((row) => row.slice(1) as (number | null)[])

export const bootRows = inputs.boot_data_C2.rows.map(([, group, value]) => ({
  group: String(group),
  value: Number(value),
}))

/** 999 resamples of these rows, from 1. */
export const bootIndices: number[][] = inputs.boot_indices
