import { report, type Report } from '#analysis/report.ts'
import { ratingsOf } from './inputs.ts'

export const ratings = {
  ds1: ratingsOf('ds1_main'),
  ds2: ratingsOf('ds2_polarized'),
  ds3: ratingsOf('ds3_constant'),
  ds4: ratingsOf('ds4_tiny'),
}

const settings = { bipolar: ['acceptability'], minCell: 1, resamples: 0, permutations: 0 }

export const reports = Object.fromEntries(
  Object.entries(ratings).map(([ds, of]) => [ds, report(of, settings)]),
) as Record<string, Report>
