import { z } from 'zod'
import { Problem } from '#lib/domain/replies.ts'
import { refusals } from '#lib/server/refusal.ts'
import { type Operation, bodies, operations } from './operations.ts'

const about = {
  token: 'Given when a participation begins, and told only then.',
  key: 'Made by designers in the studio, under Keys.',
}

/** The API as OpenAPI 3.1 describes it. Its schemas are those that requests are read by. */
export const description = (version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Faultline',
    version,
    license: { name: 'MIT', identifier: 'MIT' },
    description: 'Fields that are not named here are refused. Order, group, times and state are the server’s alone.',
  },
  servers: [{ url: '/' }],
  paths: Object.fromEntries(
    Object.entries(operations).map(([route, methods]) => [
      addressOf(route),
      Object.fromEntries(
        Object.entries(methods).map(([method, one]) => [method.toLowerCase(), called(route, method, one)]),
      ),
    ]),
  ),
  components: {
    schemas: schemas(),
    securitySchemes: Object.fromEntries(
      Object.entries(about).map(([name, description]) => [name, { type: 'http', scheme: 'bearer', description }]),
    ),
  },
})

/** Where a schema stands in this document says what it is called: names of their own would be others. */
function schemas() {
  const made = z.toJSONSchema(bodies, { io: 'input', uri: pointer }).schemas
  for (const schema of Object.values(made)) for (const name of ['$schema', '$id']) delete schema[name]
  return made
}

const pointer = (id: string) => `#/components/schemas/${id}`
const addressOf = (route: string) => route.replaceAll('[', '{').replaceAll(']', '}')

function called(
  route: string,
  method: string,
  { says, needs, query = {}, body, reply, status, refusals: may }: Operation,
) {
  const inPath = [...route.matchAll(/\[(\w+)\]/g)].map(([, name]) => ({ name, in: 'path', required: true }))
  const inQuery = Object.entries(query).map(([name, description]) => ({ name, in: 'query', description }))
  const good = { description: says, ...(reply ? { content: of(reply) } : {}) }
  return {
    operationId: `${method.toLowerCase()}${route.replace('/api/v1', '').replaceAll(/\W+(\w)?/g, (_, first = '') => first.toUpperCase())}`,
    summary: says,
    ...(inPath.length + inQuery.length > 0
      ? { parameters: [...inPath, ...inQuery].map((one) => ({ ...one, schema: { type: 'string' } })) }
      : {}),
    ...(needs ? { security: [{ [needs]: [] }] } : {}),
    ...(body ? { requestBody: { required: true, content: of(body) } } : {}),
    responses: Object.fromEntries([
      [status, good],
      ...[...may, ...(body ? [413] : [])].map((code) => [code, refused(code as keyof typeof refusals)]),
    ]),
  }
}

const of = (schema: z.ZodType, type = 'application/json') => ({
  [type]: { schema: { $ref: pointer(bodies.get(schema)!.id) } },
})

const refused = (status: keyof typeof refusals) => ({
  description: refusals[status],
  content: of(Problem, 'application/problem+json'),
})
