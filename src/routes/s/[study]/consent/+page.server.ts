import { redirect } from '@sveltejs/kit'
import { type Consent, consentParts } from '#lib/domain/consent.ts'
import { wordDifferences } from '#lib/domain/word-differences.ts'
import { messagesIn } from '#lib/messages/catalogue.ts'
import * as participations from '#lib/server/participations.ts'
import { Refusal } from '#lib/server/refusal.ts'
import { orSamePage } from '../../../refused.ts'
import { fallbackOf, marksOf } from '../locale.ts'
import { consentDue, forget, goOn, takingPart } from '../visit.ts'
import type { Actions, PageServerLoad } from './$types'

/** Asks somebody who began under an earlier consent text what they want now. Whoever need not be asked goes on. */
export const load: PageServerLoad = async (event) => {
  const passage = await takingPart(event)
  const due = await consentDue(passage)
  if (!due) return goOn(passage)
  const { asked: t, consent: headings } = messagesIn(passage.language)
  const parts = (consent: Consent) => [...consentParts(consent, headings), { heading: t.agreeing, text: consent.agree }]
  const before = parts(due.agreed.consent)
  const compared = parts(due.asked.consent).map(({ heading, text }, index) => ({
    heading,
    text,
    stretches: wordDifferences(before[index]!.text, text, due.asked.locale),
  }))
  return {
    title: passage.study.title,
    version: due.asked.consent.version,
    agree: due.asked.consent.agree,
    changed: compared.filter(({ stretches }) => stretches.some((one) => one.in !== 'both')),
    unchanged: compared.filter(({ stretches }) => stretches.every((one) => one.in === 'both')),
    marks: marksOf(due.asked, passage.language),
    // What fell back of the text that is asked about, not of the one that was agreed to.
    fallback: fallbackOf(due.asked, passage.language),
  }
}

export const actions: Actions = {
  agree: async (event) => {
    const passage = await takingPart(event)
    const { store, participation, language } = passage
    const form = await event.request.formData()
    const headings = messagesIn(language).consent
    const refused = await orSamePage(
      async () => {
        if (!form.has('accepted')) throw new Refusal(422, ({ refusals }) => refusals.agree, 'accepted')
        await participations.agree(store, participation, Number(form.get('version')), headings)
      },
      {},
      language,
    )
    return refused ?? goOn(passage)
  },

  /** Nothing more is given; what was given stays under the text that was agreed to. */
  stop: ({ params }) => redirect(303, `/s/${params.study}/receipt?stopped`),

  withdraw: async (event) => {
    const { store, record, participation, locale, language } = await takingPart(event)
    const refused = await orSamePage(() => participations.withdraw(store, participation), {}, language)
    if (refused) return refused
    forget(event)
    redirect(303, `/s/${record.slug}/leave?erased&lang=${locale}`)
  },
}
