import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import * as replies from '#lib/domain/replies.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { send, served } from './served.ts'

const app = served()
const leads = { code: 'leads', text: 'Do you lead people?', why: 'Leading changes the view.', labels: ['Yes', 'No'] }

beforeAll(async () => {
  const { store } = app()
  await studies.draft(store, sampleStudy({ slug: 'described', background: [leads] }), 'test')
  await studies.move(store, 'described', 'publish', 'test')
})

/** The reply to a call, which must be as its schema describes it. */
async function replied<T extends z.ZodType>(schema: T, call: Parameters<typeof send>[1]): Promise<z.output<T>> {
  const response = await send(app().server.origin, call)
  return schema.parse(await response.json()) as z.output<T>
}

test('every call replies as the description says, from the first look to the withdrawal', async () => {
  const described = await send(app().server.origin, { path: '/api/v1/openapi.json' })
  expect(await described.json()).toMatchObject({ openapi: '3.1.0', paths: { '/api/v1/studies/{study}': { get: {} } } })

  const opening = await replied(replies.Opening, { path: '/api/v1/studies/described' })
  const consent = { version: opening.consent.version, accepted: true }
  const body = { group: 'staff', consent }
  const begun = await replied(replies.Begun, { path: '/api/v1/studies/described/participations', body })
  const at = `/api/v1/participations/${begun.participation}`
  const headers = { authorization: `Bearer ${begun.token}` }
  const call = <T extends z.ZodType>(schema: T, method: string, path: string, body?: unknown) =>
    replied(schema, { method, path: `${at}${path}`, headers, ...(body === undefined ? {} : { body }) })

  const answers = begun.items.map(({ code, kind, scale }) => ({
    storyboard: begun.order[0],
    item: code,
    value: scale ? scale[1] : null,
    ...(kind === 'text' ? { reason: 'In words.' } : {}),
  }))
  const saved = await call(replies.Acknowledged, 'PUT', '/answers', { key: crypto.randomUUID(), answers })
  expect(saved.saved).toBe(begun.items.length)
  const other = answers.slice(0, 1).map((one) => ({ ...one, reason: 'Others.' }))
  const late = await call(replies.Acknowledged, 'PUT', '/answers', {
    key: crypto.randomUUID(),
    answers: other,
    base: 0,
  })
  expect(late.conflicts).toHaveLength(1)
  await call(replies.BackgroundKept, 'PUT', '/background', { answers: [{ code: 'leads', value: 2 }] })
  await call(replies.Agreed, 'POST', '/consent', consent)
  const standing = await call(replies.Standing, 'GET', '')
  expect([standing.answers.length, standing.background]).toEqual([begun.items.length, [{ code: 'leads', value: 2 }]])
  await call(replies.Completed, 'POST', '/complete')
  expect((await send(app().server.origin, { method: 'DELETE', path: at, headers })).status).toBe(204)
  expect(await call(replies.Problem, 'GET', '')).toMatchObject({ status: 404 })
  const wrong = await send(app().server.origin, { method: 'DELETE', path: '/api/v1/studies/described' })
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET'])
})
