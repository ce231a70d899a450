import { redirect } from '@sveltejs/kit'
import { asDraft } from '#lib/domain/draft.ts'
import { blankStudy } from '#lib/domain/blank-study.ts'
import { withNoneOfThese } from '#lib/domain/group.ts'
import * as answers from '#lib/server/answers.ts'
import * as drafts from '#lib/server/drafts.ts'
import { inFives } from '#lib/server/fives.ts'
import { Refusal } from '#lib/server/refusal.ts'
import * as studies from '#lib/server/studies.ts'
import { orSamePage } from '../refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const db = locals.app.store.database.db
  const records = await studies.all(db)
  return {
    studies: await Promise.all(
      records.map(async ({ id, slug, state, simulated, study }) => {
        const people = await answers.peopleByGroup(db, id)
        const { groups: shown } = withNoneOfThese(study, Object.keys(people))
        const groups = shown.map(({ code, name }) => ({ code, name, people: people[code]?.answered ?? 0 }))
        return { slug, title: study.title, state, simulated, groups: simulated ? groups : groups.map(coarse) }
      }),
    ),
  }
}

const coarse = <T extends { people: number }>(group: T) => ({
  ...group,
  people: inFives(group.people),
})

export const actions: Actions = {
  /** A new study, blank or from another as its template: a draft of its own. */
  new: async ({ locals, request }) => {
    const form = await request.formData()
    const title = String(form.get('title') ?? '').trim()
    const template = String(form.get('template') ?? '')
    let made = ''
    const refused = await orSamePage(
      async () => {
        if (title === '') throw new Refusal(422, 'Give the study a title; you can change it later.', 'title')
        if (title.length > 100) throw new Refusal(422, 'The title is longer than 100 characters.', 'title')
        const { store } = locals.app
        const slug = slugOf(title)
        const from = template === '' ? null : await drafts.draftOf(store.database.db, template)
        const study = from ? { ...asDraft(from.study), slug, title, access: 'link' as const } : blankStudy(slug, title)
        made = await drafts.create(store, study, locals.account!.email)
      },
      { title, template },
    )
    return refused ?? redirect(303, `/studio/${made}/edit`)
  },
}

/** An address from a title in any language. */
const slugOf = (title: string) =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '') || 'study'
