import { json } from '@sveltejs/kit'
import { backgroundOf } from '#lib/domain/background.ts'
import { Start } from '#lib/domain/participation.ts'
import type { Begun } from '#lib/domain/replies.ts'
import { count, guessing } from '#lib/server/limits.ts'
import * as participations from '#lib/server/participations.ts'
import * as starts from '#lib/server/starts.ts'
import * as studies from '#lib/server/studies.ts'
import { addressOf } from '../../../../../address-of.ts'
import { answered, bodyOf } from '../../../problem.ts'
import { itemOf, storyboardOf } from '../../../shapes.ts'
import type { RequestHandler } from './$types'

/** Begins a participation: consent and group in, order, items and storyboards out. */
export const POST: RequestHandler = ({ locals: { app }, params, request, getClientAddress }) =>
  answered(async () => {
    const { store } = app
    const start = await bodyOf(request, Start)
    const record = await studies.bySlug(store.database.db, params.study)
    const address = addressOf({ getClientAddress })
    count('starts', record.id, address)
    const begin = () => starts.start(store, record, start)
    const byLink = start.code !== undefined || start.invitation !== undefined
    const { participation, token } = byLink
      ? await guessing(begin, () => true, 'link', record.id, address)
      : await begin()
    const study = await participations.studySeen(store.database.db, participation)
    return json(
      {
        participation: participation.id,
        token,
        studyVersion: participation.version,
        order: participation.order,
        items: participation.itemOrder.map((code) => itemOf(study.items.find((item) => item.code === code)!)),
        background: backgroundOf(study),
        storyboards: participation.order.map((code) =>
          storyboardOf(
            study.storyboards.find((one) => one.code === code)!,
            record.slug,
            participation.version,
            { link: start.code ?? start.invitation, lang: participation.locale },
          ),
        ),
      } satisfies Begun,
      { status: 201, headers: { 'cache-control': 'no-store' } },
    )
  })
