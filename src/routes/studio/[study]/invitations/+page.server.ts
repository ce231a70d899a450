import { env } from '$env/dynamic/private'
import { error, fail, redirect } from '@sveltejs/kit'
import { permits } from '#lib/domain/state.ts'
import { reachOf } from '#lib/server/addresses.ts'
import * as list from '#lib/server/invitation-list.ts'
import {
  type InvitationRow,
  type RowFault,
  largestList,
  mostAtOnce,
  readInvitationRows,
} from '#lib/server/invitation-rows.ts'
import * as invitations from '#lib/server/invitations.ts'
import { Refusal } from '#lib/server/refusal.ts'
import * as studies from '#lib/server/studies.ts'
import { orErrorPage, orSamePage } from '../../../refused.ts'
import { fileOf } from '../../upload.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { handout } from './handout.ts'

const pageSize = 100

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db } = locals.app.store.database
  const { id, state, simulated, study } = await orErrorPage(() => studies.bySlug(db, params.study))
  if (simulated) error(404, 'Nobody is invited to a copy with simulated answers.')
  const { origins, thisComputerOnly } = reachOf(url.origin, env['HOST'])
  const counts = await list.counts(db, id)
  const groups = study.groups.map(({ code, name }) => {
    const counted = counts.find(({ group }) => group === code)
    return { code, name, made: counted?.made ?? 0, used: counted?.used ?? null, completed: counted?.completed ?? null }
  })
  const shown = groups.find(({ code, made }) => code === url.searchParams.get('group') && made > 0)
  const last = Math.ceil((shown?.made ?? 0) / pageSize)
  const number = Math.min(Math.max(Number.parseInt(url.searchParams.get('page') ?? '1') || 1, 1), last || 1)
  return {
    access: study.access,
    canMake: study.access !== 'open' && permits(state, 'start'),
    nonce: invitations.freshNonce(),
    groups,
    any: counts.length > 0,
    most: mostAtOnce,
    origins,
    thisComputerOnly,
    shown: shown
      ? { ...shown, number, last, links: await list.page(db, id, shown.code, (number - 1) * pageSize, pageSize) }
      : null,
  }
}

const told = { faults: [] as RowFault[] }
const tooLarge = `A list can be ${largestList / 1024} kB long at most.`

/** Makes the links of these rows and gives them out, once. */
async function made({ locals, params, url }: RequestEvent, form: FormData, rowsOf: Rows) {
  const { store } = locals.app
  const record = await studies.bySlug(store.database.db, params.study)
  const read = rowsOf(record)
  if (read.faults.length > 0)
    return fail(422, { faults: read.faults, refusal: 'This list has faults. No link was made.', field: 'list' })
  const nonce = String(form.get('nonce') ?? '')
  const links = await invitations.make(store, record, { rows: read.rows, nonce, actor: locals.account!.email })
  const { origins } = reachOf(url.origin, env['HOST'])
  const origin = origins.find((one) => one === form.get('origin')) ?? origins[0]!
  return { handout: handout(record, links, origin) }
}

type Rows = (record: studies.StudyRecord) => { rows: InvitationRow[]; faults: RowFault[] }

export const actions: Actions = {
  /** So many links of each group. */
  make: async (event) => {
    const form = await event.request.formData()
    const counts = Object.fromEntries([...form].filter(([name]) => name.startsWith('count.')).map(asCount))
    const rows: Rows = ({ study }) => {
      for (const [group, count] of Object.entries(counts))
        if (!Number.isInteger(count) || count < 0 || count > mostAtOnce)
          throw new Refusal(422, `Type a number from 0 to ${mostAtOnce}.`, `count.${group}`)
      const all = study.groups.flatMap(({ code: group }) =>
        Array.from({ length: counts[group] ?? 0 }, () => ({ group, note: '' })),
      )
      return { rows: all, faults: [] }
    }
    return orSamePage(() => made(event, form, rows), told)
  },

  /** A link for each line of a list. */
  bring: (event) =>
    orSamePage(async () => {
      const { file, form } = await fileOf(event.request, 'list', tooLarge)
      return made(event, form, ({ study }) => readInvitationRows(file, study.groups))
    }, told),

  /** Takes back one link, or all that are unused. */
  revoke: async ({ locals, params, request, url }) => {
    const one = (await request.formData()).get('id')
    const refused = await orSamePage(async () => {
      const record = await studies.bySlug(locals.app.store.database.db, params.study)
      await invitations.revoke(locals.app.store, record, one === null ? null : String(one), locals.account!.email)
    }, told)
    const [group, page] = [url.searchParams.get('group'), url.searchParams.get('page')]
    const query = group ? `?${new URLSearchParams({ group, page: page ?? '1' })}#list` : ''
    return refused ?? redirect(303, `/studio/${params.study}/invitations${query}`)
  },
}

const asCount = ([name, value]: [string, FormDataEntryValue]): [string, number] => {
  const text = String(value).trim()
  return [name.slice('count.'.length), text === '' ? 0 : /^\d{1,6}$/.test(text) ? Number(text) : NaN]
}
