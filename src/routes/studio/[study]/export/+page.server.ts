import { analysisCommands } from '#lib/domain/analysis-command.ts'
import { archiveName } from '#lib/server/downloads.ts'
import { fileNames } from '#lib/server/exports.ts'
import { bySlug } from '#lib/server/studies.ts'
import { orErrorPage } from '../../../refused.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { study } = await orErrorPage(() => bySlug(locals.app.store.database.db, params.study))
  return { archive: archiveName, files: [...fileNames], commands: analysisCommands(study, 'ratings-long.csv') }
}
