import type { Key } from '#lib/server/keys.ts'
import { download, offered } from '#lib/server/downloads.ts'
import { Refusal } from '#lib/server/refusal.ts'
import { bySlug } from '#lib/server/studies.ts'
import { attachment } from '../../../../../../attachment.ts'
import { answered, onlyQuery } from '../../../../problem.ts'
import type { RequestHandler } from './$types'

/** A file of the export, from a snapshot of its own, streamed. */
export const GET: RequestHandler = ({ locals: { app, key }, params, url }) =>
  answered(async () => {
    onlyQuery(url)
    mayOpenFiles(key)
    return attachment(await download(app.store.database, params.study, params.file))
  })

/** Asked for the head alone, nothing is written out that nobody would read; what is not there is refused as in GET. */
export const HEAD: RequestHandler = ({ locals: { app, key }, params, url }) =>
  answered(async () => {
    onlyQuery(url)
    mayOpenFiles(key)
    offered(params.file)
    await bySlug(app.store.database.db, params.study)
    return new Response(null, { headers: { 'cache-control': 'no-store' } })
  })

function mayOpenFiles(key: Key | null): void {
  if (key?.opens !== 'files')
    throw new Refusal(403, 'This key opens results alone. Files hold every single answer and need a key made for them.')
}
