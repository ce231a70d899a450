import { z } from 'zod'
import { Slug } from './code.ts'

/** What a bundle says of itself: of which study and version it is, and every other file in it. */
export const BundleManifest = z.strictObject({
  format: z.literal('faultline/bundle@1'),
  study: Slug,
  /** The published version, or 0 for a draft. */
  version: z.int().min(0),
  files: z
    .array(
      z.strictObject({
        name: z.string().max(200),
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(250),
})
export type BundleManifest = z.infer<typeof BundleManifest>
