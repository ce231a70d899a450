import { error } from '@sveltejs/kit'
import { inLocale } from '#lib/domain/translation.ts'
import * as invitations from '#lib/server/invitations.ts'
import * as studies from '#lib/server/studies.ts'
import { imageResponse, panelImage } from '../../drawn.ts'
import { orErrorPage } from '../../../../../refused.ts'
import { type Visit, admitted, turnedAway, visitOf } from '../../../visit.ts'
import type { RequestHandler } from './$types'

/** One panel as a picture. Browsers may keep it, and ask whether it is still the one: a study may be deleted and made anew. */
export const GET: RequestHandler = async (event) => {
  const visit = await visitOf(event)
  if (!(await wasInvited(visit, event.url)) && !(await admitted(visit, event))) turnedAway(visit)
  const { record, store } = visit
  const version = visit.trial ? record.version : Number(event.params.version)
  const [, storyboard, number] = /^([a-z][a-z0-9_]*)-([1-8])\.(?:svg|webp)$/.exec(event.params.panel) ?? []
  if (!storyboard || !Number.isInteger(version) || version < 1 || version > record.version)
    error(404, 'There is no such panel.')
  const study = inLocale(
    await studies.published(store.database.db, record.id, version),
    event.url.searchParams.get('lang'),
  )
  const image = await orErrorPage(() => panelImage(store.database.db, study, storyboard, Number(number)))
  if (!image) error(404, 'There is no such panel.')
  return imageResponse(image, `${record.study.access === 'open' ? 'public' : 'private'}, no-cache`)
}

/** A program that began with a personal link has no cookie: its pictures are still shown to that link. */
const wasInvited = async ({ store, record }: Visit, url: URL) =>
  (await invitations.meeting(store.database.db, record.id, url.searchParams.get('g') ?? '', null)) === 'used'
