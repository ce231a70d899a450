import { json } from '@sveltejs/kit'
import { Refusal } from '#lib/server/refusal.ts'
import { results } from '#lib/server/results.ts'
import { answered, onlyQuery } from '../../../problem.ts'
import type { RequestHandler } from './$types'

/** The analysis of the current version, of the answers that the results page shows: the same figures. */
export const GET: RequestHandler = ({ locals: { app }, params, url }) =>
  answered(async () => {
    onlyQuery(url, 'scale')
    const { record, results: known, movement } = await results(app.store, params.study)
    if (record.version === 0)
      throw new Refusal(409, 'This study has not been published: there is nothing to analyse yet.')
    const headers = {
      'cache-control': 'no-store',
      'faultline-study-version': String(record.version),
      ...(record.simulated ? { 'faultline-simulated': 'yes' } : {}),
      // People have finished whose answers are in no figure yet: the files hold more than this.
      ...(movement?.waiting ? { 'faultline-waiting': 'yes' } : {}),
    }
    return json(reportOn(known.reports, url.searchParams.get('scale')), { headers })
  })

/** A report is about one scale. Where a study has several, none of them is the one that everybody means. */
function reportOn<T extends { settings: { scale: readonly number[] } }>(
  reports: readonly T[],
  asked: string | null,
): T {
  const scales = reports.map(({ settings }) => settings.scale.join('..'))
  if (reports.length === 0) throw new Refusal(409, 'This study asks nothing with a scale: there is nothing to analyse.')
  if (asked === null && reports.length > 1)
    throw new Refusal(422, `This study has several scales. Ask for one of them: ${scales.join(', ')}.`, 'scale')
  const report = asked === null ? reports[0] : reports[scales.indexOf(asked)]
  if (!report) throw new Refusal(422, `No question has this scale. There is ${scales.join(', ')}.`, 'scale')
  return report
}
