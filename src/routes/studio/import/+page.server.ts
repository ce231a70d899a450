import { fail, redirect } from '@sveltejs/kit'
import { largestBundle, readBundle } from '#lib/server/bundles.ts'
import { bring } from '#lib/server/imports.ts'
import type { FileFault } from '#lib/server/study-files.ts'
import { orSamePage } from '../../refused.ts'
import { fileOf } from '../upload.ts'
import type { Actions } from './$types'

const tooLarge = `This archive is larger than ${largestBundle / 1024 / 1024} MB. No study needs that much.`
const faulty = 'The files in this bundle have faults. Nothing was brought in.'

export const actions: Actions = {
  /** Brings in a study bundle as a new draft. A study that is there already is never touched from here. */
  default: async ({ locals, request }) => {
    const told = { slug: '', faults: [] as FileFault[] }
    const outcome = await orSamePage(async () => {
      const { file, form } = await fileOf(request, 'bundle', tooLarge)
      const read = await readBundle(file)
      if ('faults' in read) return fail(422, { ...told, faults: read.faults, refusal: faulty, field: 'bundle' })
      told.slug = String(form.get('slug') ?? '').trim() || read.study.slug
      const manner = { actor: locals.account!.email, slug: told.slug, fresh: true }
      return { brought: await bring(locals.app.store, read, manner) }
    }, told)
    if ('brought' in outcome) redirect(303, `/studio/${outcome.brought}/edit`)
    return outcome
  },
}
