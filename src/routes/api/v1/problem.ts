import { json } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { TooMany } from '#lib/server/limits.ts'
import { Refusal, refusals } from '#lib/server/refusal.ts'

/** Does the work of an API call; a refusal becomes a problem in the form of RFC 9457. */
export async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof TooMany) return problem(429, cause.message, undefined, cause.seconds)
    if (cause instanceof Refusal) return problem(cause.status, cause.message, cause.field)
    const id = randomUUID().slice(0, 8)
    console.error(`[${id}] API:`, cause)
    return problem(503, `Nothing was saved. Please send the same request again. If it happens again, mention ${id}.`)
  }
}

function problem(status: keyof typeof refusals, detail: string, field?: string, seconds?: number): Response {
  const body = { type: 'about:blank', title: refusals[status], status, detail, ...(field ? { field } : {}) }
  const headers = {
    'content-type': 'application/problem+json',
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
  }
  return json(body, { status, headers })
}

/** The body of a request, read by its schema; refuses with 422 and the first field that is wrong. */
export async function bodyOf<T extends z.ZodType>(request: Request, schema: T): Promise<z.output<T>> {
  const text = await request.text().catch((cause: unknown) => {
    if ((cause as { status?: number }).status === 413)
      throw new Refusal(413, 'The request is larger than this server takes.')
    throw cause
  })
  const parsed = schema.safeParse(parsedJson(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]].join('.') : issue?.path.join('.')
  throw new Refusal(422, issue?.message ?? 'The body has the wrong shape.', field || undefined)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(422, 'The body is not JSON.')
  }
}

/** Refuses with 422 what a query asks for that this call does not know: it would else be thought to have had an effect. */
export function onlyQuery(url: URL, ...known: string[]): void {
  const unknown = [...url.searchParams.keys()].find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Refusal(422, 'This call knows no such parameter.', unknown.slice(0, 64))
}

/** The bearer token of a request; refuses with 401 when there is none. */
export function bearerOf(request: Request, what = 'the token of the participation'): string {
  const token = /^Bearer (\S{1,64})$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!token) throw new Refusal(401, `This call needs ${what}: “Authorization: Bearer …”.`)
  return token
}
