import { env } from '$env/dynamic/private'
import { redirect } from '@sveltejs/kit'
import { backgroundOf } from '#lib/domain/background.ts'
import { fullWords } from '#lib/domain/seen.ts'
import { Move, movesFrom, permits, stateAfter } from '#lib/domain/state.ts'
import type { Study } from '#lib/domain/study.ts'
import { reachOf } from '#lib/server/addresses.ts'
import { Refusal } from '#lib/server/refusal.ts'
import * as background from '#lib/server/background.ts'
import * as drafts from '#lib/server/drafts.ts'
import * as quotas from '#lib/server/quotas.ts'
import * as rooms from '#lib/server/rooms.ts'
import * as studies from '#lib/server/studies.ts'
import * as trials from '#lib/server/trials.ts'
import { orErrorPage, orSamePage } from '../../../refused.ts'
import { endTrial, forget } from '../../../s/[study]/visit.ts'
import { mark } from '../../../s/room-cookie.ts'
import * as session from '../../session.ts'
import type { Actions, PageServerLoad } from './$types'
import { qrCode } from './qr-code.ts'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db } = locals.app.store.database
  const record = await orErrorPage(() => studies.bySlug(db, params.study))
  const { id, slug, state, simulated, study, pending } = record
  const codes = await studies.linkCodes(db, id)
  const { origins, thisComputerOnly } = reachOf(url.origin, env['HOST'])
  const origin = origins.find((one) => one === url.searchParams.get('from')) ?? origins[0]!
  return {
    moves: movesFrom(state)
      .filter((move) => !simulated || stateAfter(state, move) !== 'live')
      .filter((move) => move !== 'publish' || pending),
    deletable: permits(state, 'delete'),
    access: study.access,
    groups: study.groups.map(({ code, name }) => ({ code, name })),
    fillings: await quotas.fillings(db, record),
    crossed: await background.crossed(db, record),
    background: backgroundOf(study).map(({ code, text }) => ({ code, text })),
    fullWords: fullWords(study),
    rooms: { open: await rooms.count(db, id), idleChoices: rooms.idleChoices },
    origin,
    origins,
    thisComputerOnly,
    links: links(study, `${origin}/s/${slug}`, codes),
    events: await studies.events(db, id),
  }
}

/**
 * In an open study anyone may choose a group, there or by its link; else a group's link carries a secret. A study by
 * invitation has none.
 */
function links({ access, groups }: Study, address: string, codes: Record<string, string>) {
  if (access === 'invitation') return []
  const open = access === 'open'
  const byGroup = groups.map(({ code, name }) => {
    return { code, name, link: `${address}?g=${open ? code : (codes[code] ?? '')}` }
  })
  const all = open ? [{ code: '', name: 'Everyone, choosing a group there', link: address }, ...byGroup] : byGroup
  return all.map((one) => ({ ...one, picture: qrCode(one.link) }))
}

export const actions: Actions = {
  move: async ({ locals, params, request }) => {
    const move = Move.safeParse((await request.formData()).get('move'))
    const refused = await orSamePage(async () => {
      if (!move.success) throw new Refusal(422, 'This is no move that a study can make.', 'move')
      await studies.move(locals.app.store, params.study, move.data, locals.account!.email)
    }, {})
    return refused ?? redirect(303, `/studio/${params.study}/launch`)
  },

  try: async ({ cookies, locals, params, request, url }) => {
    const form = await request.formData()
    const { db } = locals.app.store.database
    const { study } = await orErrorPage<{ study: Study }>(() =>
      form.has('draft') ? drafts.draftOf(db, params.study) : studies.bySlug(db, params.study),
    )
    await orErrorPage(() => trials.begin(locals.app.trial, study, db))
    const path = `/s/${params.study}`
    cookies.set('faultline_try', '1', { path, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' })
    const group = String(form.get('group') ?? '')
    redirect(303, /^\w+$/.test(group) ? `${path}?g=${group}` : path)
  },

  /** Makes this browser one that several people use. Nobody is signed in here any more, lest they open the studio. */
  room: async (event) => {
    const form = await event.request.formData()
    const { locals, params } = event
    const { store } = locals.app
    const group = String(form.get('group') ?? '') || null
    const code = String(form.get('code') ?? '').trim()
    const idleMinutes = Number(form.get('idle'))
    const outcome = await orSamePage(
      async () => {
        const record = await studies.bySlug(store.database.db, params.study)
        return rooms.open(store, record, { group, idleMinutes, code, actor: locals.account!.email })
      },
      { group, idle: idleMinutes },
    )
    if (typeof outcome !== 'string') return outcome
    await session.close(event)
    endTrial(event)
    forget(event)
    mark(event, params.study, outcome)
    redirect(303, `/s/${params.study}/room`)
  },

  /** Ends it on all devices: what they were used for is kept. */
  unroom: async ({ locals, params }) => {
    const refused = await orSamePage(async () => {
      const record = await studies.bySlug(locals.app.store.database.db, params.study)
      await rooms.endAll(locals.app.store, record, locals.account!.email)
    }, {})
    return refused ?? redirect(303, `/studio/${params.study}/launch`)
  },

  delete: async ({ locals, params, request }) => {
    const typed = String((await request.formData()).get('slug') ?? '').trim()
    const refused = await orSamePage(async () => {
      if (typed !== params.study) throw new Refusal(422, `That is not the name of this study: ${params.study}`, 'slug')
      await studies.remove(locals.app.store, params.study)
    }, {})
    return refused ?? redirect(303, '/studio')
  },
}
