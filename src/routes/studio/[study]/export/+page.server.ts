import { archiveName } from '#lib/server/downloads.ts'
import { fileNames } from '#lib/server/exports.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = () => ({ archive: archiveName, files: [...fileNames] })
