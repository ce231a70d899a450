import * as pictures from '#lib/server/pictures.ts'
import { orErrorPage } from '../../../refused.ts'
import { imageResponse, keptImage } from '../../../s/[study]/panels/drawn.ts'
import type { RequestHandler } from './$types'

/** A kept picture as the editor shows it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const picture = await orErrorPage(() => pictures.byName(locals.app.store.database.db, params.picture))
  return imageResponse(keptImage(picture, picture.name), 'private, no-cache')
}
