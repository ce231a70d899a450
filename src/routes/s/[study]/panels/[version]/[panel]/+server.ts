import { error } from '@sveltejs/kit'
import { panelDrawing } from '#lib/server/drawings.ts'
import * as studies from '#lib/server/studies.ts'
import { orErrorPage } from '../../../../../refused.ts'
import { admitted, turnedAway, visitOf } from '../../../visit.ts'
import type { RequestHandler } from './$types'

/** One panel as a picture. A published version never changes, so browsers may keep it. */
export const GET: RequestHandler = async (event) => {
  const visit = await visitOf(event)
  if (!(await admitted(visit, event))) turnedAway()
  const { record, store } = visit
  const version = visit.trial ? record.version : Number(event.params.version)
  const [, storyboard, number] = /^([a-z][a-z0-9_]*)-([1-8])\.svg$/.exec(event.params.panel) ?? []
  if (!storyboard || !Number.isInteger(version) || version < 1 || version > record.version)
    error(404, 'There is no such panel.')
  const study = await studies.published(store.database.db, record.id, version)
  const svg = await orErrorPage(() => Promise.resolve(panelDrawing(study, storyboard, Number(number))))
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': visit.trial
        ? 'no-store'
        : `${record.study.access === 'open' ? 'public' : 'private'}, max-age=31536000, immutable`,
    },
  })
}
