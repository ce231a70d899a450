import { noneFits } from '#lib/domain/group.ts'
import { inLocale } from '#lib/domain/translation.ts'
import * as participations from '#lib/server/participations.ts'
import type { LayoutServerLoad } from './$types'
import { fallbackOf, localeChoice, marksOf, otherLanguage } from './locale.ts'
import { visitOf } from './visit.ts'

export const load: LayoutServerLoad = async (event) => {
  const { store, record, participation, token, trial, locale, language } = await visitOf(event)
  // A shared device: whoever goes back after "not me" must not meet the pages of the person before.
  event.setHeaders({ 'cache-control': 'private, no-store' })
  const { room } = await event.parent()
  // Where `offline.js` may keep pages, and for whom: not on shared devices, not in trials, and not once all is given.
  const offline = participation?.state === 'active' && !room && !trial
  if (offline) event.setHeaders({ 'faultline-participation': `${participation.id}.${locale}` })
  const study = participation
    ? await participations.studySeen(store.database.db, participation)
    : inLocale(record.study, locale)
  return {
    slug: record.slug,
    trial,
    simulated: record.simulated,
    // Said before somebody goes on typing what cannot be saved.
    halted: participation && record.state !== 'live' ? record.state : null,
    language,
    locale,
    locales: localeChoice(record.study, locale),
    text: marksOf(study, language),
    fallback: fallbackOf(study, language),
    textsIn: otherLanguage(study, locale, language),
    group: study.groups.find((group) => group.code === participation?.group)?.name ?? null,
    noneFits: participation?.group === noneFits,
    held: participation && token ? { id: participation.id, token } : null,
    offline,
    elsewhere: token ? `${event.url.origin}/s/${record.slug}/p/${token}` : null,
  }
}
