import { randomUUID } from 'node:crypto'
import { permits, stateSentence } from '#lib/domain/state.ts'
import * as cards from '#lib/server/cards.ts'
import * as seats from '#lib/server/seats.ts'
import * as studies from '#lib/server/studies.ts'
import { orErrorPage, orSamePage } from '../../../../refused.ts'
import { seatList } from '../seat-list.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { db } = locals.app.store.database
  const { id, state, study } = await orErrorPage(() => studies.bySlug(db, params.study))
  const known = await seats.all(db, id)
  const versions = await cards.versions(db, id, known)
  return {
    closed: permits(state, 'answer') ? null : stateSentence(state),
    seats: known,
    list: seatList(known, versions, study),
    /** What the cards of each version ask: enough to understand a line in the browser. */
    asked: Object.fromEntries(
      Object.entries(versions).map(([version, { items, storyboards, groups }]) => [
        version,
        {
          items,
          titles: Object.fromEntries(storyboards.map(({ code, title }) => [code, title])),
          groups: Object.fromEntries(groups.map(({ code, name }) => [code, name])),
        },
      ]),
    ),
    nonce: randomUUID(),
  }
}

export const actions: Actions = {
  /** Shows how the lines read, and keeps nothing. */
  read: async ({ request }) => ({ text: String((await request.formData()).get('lines') ?? '') }),

  /** Keeps what is understood; lines at fault stay to be mended. */
  save: async ({ locals, params, request }) => {
    const form = await request.formData()
    const { store } = locals.app
    const text = String(form.get('lines') ?? '')
    return orSamePage(
      async () => {
        const record = await studies.bySlug(store.database.db, params.study)
        const nonce = String(form.get('nonce') ?? '') || randomUUID()
        const lines = await cards.type(store, record, { text, nonce, consented: form.has('consented') })
        return { lines, text: lines.flatMap((one) => ('fault' in one ? [one.line] : [])).join('\n') }
      },
      { text },
    )
  },
}
