import type { Download } from '#lib/server/downloads.ts'

/** A file to be kept by whoever asked for it, sent as it is read. */
export const attachment = ({ name, type, size, body }: Download): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-length': String(size),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
