import { json } from '@sveltejs/kit'
import { noneFits } from '#lib/domain/group.ts'
import { consentText } from '#lib/domain/consent.ts'
import type { Opening } from '#lib/domain/replies.ts'
import { languageFor, messagesIn } from '#lib/messages/catalogue.ts'
import { localesOf } from '#lib/domain/translation.ts'
import type { Study } from '#lib/domain/study.ts'
import { guessing } from '#lib/server/limits.ts'
import { Refusal } from '#lib/server/refusal.ts'
import * as starts from '#lib/server/starts.ts'
import * as studies from '#lib/server/studies.ts'
import { addressOf } from '../../../../address-of.ts'
import { answered } from '../../problem.ts'
import type { RequestHandler } from './$types'

/** What a participant may know before consent. A study reached by links needs one of them as `?g=`. */
export const GET: RequestHandler = ({ locals: { app }, params, url, getClientAddress }) =>
  answered(async () => {
    const { db } = app.store.database
    const { id, slug, state, version, study } = await studies.bySlug(db, params.study)
    const code = url.searchParams.get('g')
    if (state === 'draft') throw new Refusal(404, 'There is no such study.')
    const looked = () => starts.groupOfLink(db, id, code ?? '')
    const found = () => guessing(looked, (group) => group !== null, 'link', id, addressOf({ getClientAddress }))
    if (study.access !== 'open' && !(code && (await found())))
      throw new Refusal(404, 'There is no such study, or it needs the code of a group’s link.')
    return json({
      slug,
      title: study.title,
      state,
      version,
      locales: localesOf(study),
      groups: [...study.groups.map(({ code, name }) => ({ code, name })), ...none(study)],
      consent: { version: study.consent.version, text: consentText(study.consent) },
    } satisfies Opening)
  })

/** Where people choose, the last choice is that no group fits. */
const none = ({ access, locale }: Study) =>
  access === 'open' ? [{ code: noneFits, name: messagesIn(languageFor(locale)).group.none }] : []
