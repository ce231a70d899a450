import { stateSentence } from '#lib/domain/state.ts'
import { inLocale } from '#lib/domain/translation.ts'
import type { LayoutServerLoad } from './$types'
import { visitOf } from './visit.ts'

export const load: LayoutServerLoad = async (event) => {
  const { record, participation, token, trial } = await visitOf(event)
  // A shared device: whoever goes back after "not me" must not meet the pages of the person before.
  event.setHeaders({ 'cache-control': 'private, no-store' })
  const study = inLocale(record.study, participation?.locale ?? event.url.searchParams.get('lang'))
  event.locals.lang = study.locale
  return {
    slug: record.slug,
    trial,
    simulated: record.simulated,
    // Said before somebody goes on typing what cannot be saved.
    halted: participation && record.state !== 'live' ? stateSentence(record.state) : null,
    group: study.groups.find((group) => group.code === participation?.group)?.name ?? null,
    held: participation && token ? { id: participation.id, token } : null,
    elsewhere: token ? `${event.url.origin}/s/${record.slug}/p/${token}` : null,
  }
}
