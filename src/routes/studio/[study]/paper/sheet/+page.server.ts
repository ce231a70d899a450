import { env } from '$env/dynamic/private'
import { redirect } from '@sveltejs/kit'
import { consentParts } from '#lib/domain/consent.ts'
import type { Study } from '#lib/domain/study.ts'
import { fellBack } from '#lib/domain/fallback.ts'
import { inLocale } from '#lib/domain/translation.ts'
import { languageFor, messagesIn } from '#lib/messages/catalogue.ts'
import { type Language, directionOf } from '#lib/messages/language.ts'
import { reachOf } from '#lib/server/addresses.ts'
import { print } from '#lib/server/card-printing.ts'
import { Refusal } from '#lib/server/refusal.ts'
import * as studies from '#lib/server/studies.ts'
import { type Paper, papers, sheetOf } from '#lib/sketch/sheet.ts'
import { fallbackOf } from '../../../../s/[study]/locale.ts'
import { panelAddress } from '../../../../s/[study]/panels/address.ts'
import { orErrorPage, orSamePage } from '../../../../refused.ts'
import { qrCode } from '../../launch/qr-code.ts'
import type { Actions, PageServerLoad } from './$types'

/** The pages are made by a form, which alone can make seats: whoever comes by a link is led to it. */
export const load: PageServerLoad = async ({ locals, params, request }) => {
  if (request.method !== 'POST') redirect(303, `/studio/${params.study}/paper`)
  const { slug, study } = await orErrorPage(() => studies.bySlug(locals.app.store.database.db, params.study))
  return { slug, title: study.title }
}

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData()
    const { store } = locals.app
    return orSamePage(async () => {
      const record = await studies.bySlug(store.database.db, params.study)
      if (record.version === 0 || record.simulated)
        throw new Refusal(409, 'Only a study that was published can be taken to a workshop.')
      const locale = String(form.get('locale') ?? record.study.locale)
      const study = inLocale(record.study, locale)
      const seats = await print(store, record, { ...printing(form, study), locale, actor: locals.account!.email })
      if (seats.length === 0 && !form.has('boards') && !form.has('links'))
        throw new Refusal(422, 'Choose what is to be printed: storyboards, links, or cards for at least one seat.')
      const language = languageFor(study.locale)
      const origin = reachOf(url.origin, env['HOST']).origins[0]!
      const address = `${origin}/s/${record.slug}`
      const made = {
        paper: papers.find((one) => one === form.get('paper')) ?? ('A4' satisfies Paper),
        language,
        marks: { lang: study.locale, dir: directionOf(study.locale) },
        fallback: fallbackOf(study, language),
        boards: form.has('boards') ? boards(record, study, language) : [],
        links: form.has('links') ? await links(study, address, studies.linkCodes(store.database.db, record.id)) : [],
        seats,
        study: {
          title: study.title,
          introduction: study.introduction,
          items: study.items,
          consent: { parts: consentParts(study.consent, messagesIn(language).consent), agree: study.consent.agree },
          groups: Object.fromEntries(study.groups.map(({ code, name }) => [code, name])),
          titles: Object.fromEntries(study.storyboards.map(({ code, title }) => [code, title])),
        },
        leave: `${address}/leave`,
      }
      return { made }
    }, {})
  },
}

const printing = (form: FormData, { groups }: Study) => ({
  seats: Object.fromEntries(groups.map(({ code }) => [code, Number(form.get(`seats.${code}`) || 0)])),
  nonce: String(form.get('nonce') ?? ''),
})

/** By title, as on a shelf: the order in which a team thinks of its storyboards might say which side each is on. */
const boards = ({ slug, version }: studies.StudyRecord, study: Study, language: Language): string[] => {
  const fallback = fallbackOf(study, language)
  return study.storyboards
    .toSorted((a, b) => a.title.localeCompare(b.title, study.locale))
    .map((board) =>
      sheetOf(
        board,
        board.panels.map((_, index) => panelAddress(slug, version, board, index, study.locale)),
        messagesIn(language).flows,
        (text) => (fallback && fellBack(fallback, text) ? fallback.marks : {}),
      ),
    )
}

/** In an open study a group's link names the group; else it carries a secret. */
async function links({ access, groups }: Study, address: string, secrets: Promise<Record<string, string>>) {
  const codes = await secrets
  return groups.map(({ code, name }) => {
    const link = `${address}?g=${access === 'open' ? code : (codes[code] ?? '')}`
    return { name, link, picture: qrCode(link) }
  })
}
