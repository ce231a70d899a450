import { error, isHttpError, json } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { draftLimit } from '#lib/domain/draft.ts'
import { faultMessage } from '#lib/domain/fault-message.ts'
import { Refusal } from '#lib/server/refusal.ts'

/** Does what the editor asked; a refusal is told in words, with its status. */
export async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Refusal) return json({ refusal: cause.message, field: cause.field }, { status: cause.status })
    if (isHttpError(cause)) return json({ refusal: cause.body.message }, { status: cause.status })
    const id = randomUUID().slice(0, 8)
    console.error(`[${id}] A draft could not be saved:`, cause)
    return json(
      { refusal: `Nothing was saved just now (${id}). It is kept in this browser and tried again.` },
      { status: 503 },
    )
  }
}

/** The body of a request from a page of our own, in the shape it must have. */
export async function parsed<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) error(415, 'This takes JSON.')
  const text = await request.text()
  if (text.length > 2 * draftLimit) throw new Refusal(413, 'This is too large to keep.')
  const body: unknown = await Promise.resolve(text)
    .then((one) => JSON.parse(one) as unknown)
    .catch(() => null)
  const read = safely(() => schema.safeParse(body))
  if (!read) throw new Refusal(422, 'This is nested too deeply.')
  if (read.success) return read.data
  const issue = read.error.issues[0]!
  throw new Refusal(422, `${issue.path.join('.')} ${faultMessage(issue, body)}`.trim())
}

/** What is nested too deeply exhausts the stack of whoever reads it. */
function safely<T>(work: () => T): T | null {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}
