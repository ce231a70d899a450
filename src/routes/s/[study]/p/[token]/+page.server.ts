import { error } from '@sveltejs/kit'
import { messagesIn } from '#lib/messages/catalogue.ts'
import * as participations from '#lib/server/participations.ts'
import { troubleIn } from '../../../../trouble.ts'
import { type Visit, goOn, hold, visitOf } from '../../visit.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** Goes on with a participation on another device. A browser that holds another one is asked first. */
export const load: PageServerLoad = async (event) => {
  const visit = await visitOf(event)
  const { participation, study } = await meant(visit, event.params.token)
  if (visit.participation && visit.participation.id !== participation.id) return { title: visit.record.study.title }
  return taken(event, visit, participation, study)
}

export const actions: Actions = {
  default: async (event) => {
    const visit = await visitOf(event)
    const { participation, study } = await meant(visit, event.params.token)
    return taken(event, visit, participation, study)
  },
}

type Meant = Awaited<ReturnType<typeof meant>>

async function meant({ store, record, language: lang }: Visit, token: string) {
  const { db } = store.database
  const participation = await participations.byToken(db, token)
  if (participation?.study !== record.id) error(404, troubleIn(lang, 404, messagesIn(lang).refusals.wrongLink))
  return { participation, study: await participations.studySeen(db, participation) }
}

function taken(
  event: RequestEvent,
  { store, record }: Visit,
  participation: Meant['participation'],
  study: Meant['study'],
) {
  hold(event, event.params.token)
  return goOn({ store, record, participation, study })
}
