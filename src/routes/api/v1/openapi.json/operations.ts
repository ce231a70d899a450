import { z } from 'zod'
import { Save } from '#lib/domain/answer.ts'
import { BackgroundSave } from '#lib/domain/background.ts'
import { Start } from '#lib/domain/participation.ts'
import {
  Acknowledged,
  Agreed,
  Analysis,
  BackgroundKept,
  Begun,
  Completed,
  Opening,
  Problem,
  Standing,
} from '#lib/domain/replies.ts'
import { archiveName } from '#lib/server/downloads.ts'
import { fileNames } from '#lib/server/exports.ts'

/** What the bodies of requests and replies are called in the description. */
export const bodies = z.registry<{ id: string }>()
const named = { Start, Save, BackgroundSave, ConsentGiven: Start.shape.consent, Problem }
const replies = { Opening, Begun, Standing, Acknowledged, BackgroundKept, Agreed, Completed, Analysis }
for (const [id, schema] of Object.entries({ ...named, ...replies })) bodies.add(schema, { id })

/** One call: who may make it, what it takes and gives, and how it may be refused; what has a body may be too large. */
export interface Operation {
  says: string
  needs?: 'token' | 'key'
  query?: Record<string, string>
  body?: z.ZodType
  reply?: z.ZodType
  status: number
  refusals: number[]
}

const always = [429, 503]
const ofToken = [401, 404, ...always]
const ofKey = [401, 403, 404, 422, ...always]

/** Every call of the API, by its route. A test holds the list to the routes that there are. */
export const operations: Record<string, Partial<Record<'GET' | 'POST' | 'PUT' | 'DELETE', Operation>>> = {
  '/api/v1/openapi.json': {
    GET: { says: 'This description.', status: 200, refusals: [] },
  },
  '/api/v1/studies/[study]': {
    GET: {
      says: 'What a participant may know before consent.',
      query: { g: 'The code of a group’s link, where a study is reached by links.' },
      reply: Opening,
      status: 200,
      refusals: [404, ...always],
    },
  },
  '/api/v1/studies/[study]/participations': {
    POST: {
      says: 'Begins a participation. Exactly one of group, code and invitation says who it is.',
      body: Start,
      reply: Begun,
      status: 201,
      refusals: [404, 409, 422, ...always],
    },
  },
  '/api/v1/studies/[study]/results': {
    GET: {
      says: 'The analysis of the current version, with small groups kept back: what the results page shows.',
      needs: 'key',
      query: { scale: 'Where a study asks with several scales, which one: 1..7.' },
      reply: Analysis,
      status: 200,
      refusals: [409, ...ofKey],
    },
  },
  '/api/v1/studies/[study]/exports/[file]': {
    GET: {
      says: `A file of the export: ${[...fileNames, archiveName].join(', ')}.`,
      needs: 'key',
      status: 200,
      refusals: ofKey,
    },
  },
  '/api/v1/participations/[id]': {
    GET: {
      says: 'What was saved, and where to go on.',
      needs: 'token',
      reply: Standing,
      status: 200,
      refusals: ofToken,
    },
    DELETE: {
      says: 'Withdraws: erases answers, reasons and background, in every state of the study.',
      needs: 'token',
      status: 204,
      refusals: ofToken,
    },
  },
  '/api/v1/participations/[id]/answers': {
    PUT: {
      says: 'Saves answers, all or none. The same key with the same body again is answered alike and doubles nothing.',
      needs: 'token',
      body: Save,
      reply: Acknowledged,
      status: 200,
      refusals: [409, 422, ...ofToken],
    },
  },
  '/api/v1/participations/[id]/background': {
    PUT: {
      says: 'Keeps what a person says about themselves.',
      needs: 'token',
      body: BackgroundSave,
      reply: BackgroundKept,
      status: 200,
      refusals: [409, 422, ...ofToken],
    },
  },
  '/api/v1/participations/[id]/consent': {
    POST: {
      says: 'Agrees to a consent text that has changed. Agreeing twice is agreeing once.',
      needs: 'token',
      body: Start.shape.consent,
      reply: Agreed,
      status: 200,
      refusals: [409, 422, ...ofToken],
    },
  },
  '/api/v1/participations/[id]/complete': {
    POST: {
      says: 'Completes a participation and tells its withdrawal code.',
      needs: 'token',
      reply: Completed,
      status: 200,
      refusals: [409, ...ofToken],
    },
  },
}
