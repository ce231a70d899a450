import { error } from '@sveltejs/kit'
import { createHash } from 'node:crypto'
import { sample } from '#lib/sketch/sample.ts'
import { wordOf } from '#lib/sketch/vocabulary.ts'
import type { RequestHandler } from './$types'

/** The picture of one word. Browsers may keep it, and ask whether it is still drawn like this. */
export const GET: RequestHandler = ({ params }) => {
  const svg = sample(wordOf(params.section, params.word) ?? error(404, 'There is no such word.'))
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      etag: `"${createHash('sha256').update(svg).digest('base64url').slice(0, 16)}"`,
    },
  })
}
