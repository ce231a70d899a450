import { expect, test } from 'vitest'
import { routesInSource } from '../routes.ts'
import { description } from '../../src/routes/api/v1/openapi.json/description.ts'
import { operations } from '../../src/routes/api/v1/openapi.json/operations.ts'

const written = description('1.2.3')

test('every call of the API is described, and no call that is not there', () => {
  const described = Object.entries(operations).map(([id, methods]) => ({
    id,
    methods: Object.keys(methods).toSorted(),
  }))
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
  expect(described.toSorted(byId)).toEqual(
    routesInSource()
      .filter(({ id }) => id.startsWith('/api/'))
      .toSorted(byId),
  )
})

test('whatever the description points at stands in it, and each name of a call is its own', () => {
  const text = JSON.stringify(written)
  const pointed = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!)
  expect(new Set(pointed)).toEqual(new Set(Object.keys(written.components.schemas)))
  expect(text).not.toMatch(/"\$(id|schema)"|undefined/)
  const names = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, name]) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('what a request may hold is described by the schema that reads it', () => {
  const { Save, Start } = written.components.schemas
  expect(Save).toMatchObject({ additionalProperties: false, required: ['key', 'answers'] })
  expect(Save?.properties?.['key']).toMatchObject({ format: 'uuid' })
  expect(Start).toMatchObject({ additionalProperties: false, required: ['consent'] })
})
