import { z } from 'zod'

/** What a panel shows, described and not drawn. */
export const Scene = z.looseObject({})
export type Scene = z.infer<typeof Scene>
