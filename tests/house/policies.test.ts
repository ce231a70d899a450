import { expect, test } from 'vitest'
import { policies } from '#lib/server/policies.ts'
import { routesInSource } from '../routes.ts'

const inSource = routesInSource()
const pairs = (route: { id: string; methods: string[] }) => route.methods.map((method) => `${method} ${route.id}`)
const declared = Object.entries(policies).flatMap(([id, methods]) => pairs({ id, methods: Object.keys(methods) }))

test('every route and method declares who may use it', () => {
  expect(inSource.length).toBeGreaterThan(20)
  expect(inSource.flatMap(pairs).filter((pair) => !declared.includes(pair))).toEqual([])
})

test('the policy table names no route that is not there', () => {
  expect(declared.filter((pair) => !inSource.flatMap(pairs).includes(pair))).toEqual([])
})

test('everything in the studio but the doors is for designers', () => {
  const doors = ['/studio/setup', '/studio/sign-in']
  const rooms = Object.entries(policies).filter(([id]) => id.startsWith('/studio') && !doors.includes(id))
  expect(rooms.flatMap(([, methods]) => Object.values(methods)).every((policy) => policy === 'designer')).toBe(true)
})
