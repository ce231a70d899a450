import { createHash } from 'node:crypto'
import type { Answer } from '#lib/domain/answer.ts'
import { consentText } from '#lib/domain/consent.ts'
import type { Given } from '#lib/domain/burdens.ts'
import { type Next, nextOrder } from '#lib/domain/next-order.ts'
import { type Draw, itemOrder } from '#lib/domain/order.ts'
import { spreadOf } from '#lib/domain/seen.ts'
import type { Plan } from '#lib/domain/simulation.ts'
import type { Study } from '#lib/domain/study.ts'
import { uniform } from '#analysis/uniform.ts'
import { type Orders, drawnOrders } from './drawn-orders.ts'
import { hashed, randomToken } from './secret.ts'
import { type Person, simulatedAnswers, simulatedBackground } from './simulated-answers.ts'
import type { Tables } from './tables.ts'

/** One simulated person's pass through a study, as the rows that a real one leaves. */
export interface Simulated {
  participation: Omit<Tables['participations'], 'revision' | 'mode' | 'invited' | 'joined_at' | 'group_words'> & {
    revision: number
    mode: string
  }
  showings: Tables['showings'][]
  answers: Tables['answer_revisions'][]
  background: Tables['background_answers'][]
}

/**
 * How many people of a group have orders made for them; who comes later has those again, in turn. Making thousands would
 * take longer than simulating all else.
 */
const mostMade = 120

/** Each group's people by turns, each with an order of their own, as if they had come one after another. */
export function simulatedPeople(study: Study, id: string, plan: Plan, now: number): Simulated[] {
  const { codes, sequences } = simulatedOrders(study, plan.seed)
  const spread = spreadOf(study, codes)
  const draw = drawFrom(plan.seed, 'orders')
  const given = new Map<string, Given & { group: string }>()
  const persons = Array.from({ length: plan.perGroup }, (_, number) =>
    study.groups.map(({ code }) => ({ group: code, number })),
  ).flat()
  const made: Next[] = []
  return persons.map((person, index) => {
    const { group } = person
    const seen = () => [...given.values()].map((one) => ({ ...one, here: one.group === group }))
    const again = sequences.length === 0 ? made[index - mostMade * study.groups.length] : undefined
    const next = again ?? nextOrder(spread, sequences, seen(), draw)
    made.push(next)
    const key = JSON.stringify([group, next.order])
    const people = (given.get(key)?.people ?? 0) + 1
    given.set(key, { group, order: next.order, here: false, people, expected: people })
    const order = next.order.map((board) => codes[board]!)
    const items = itemOrder(
      study.items.map(({ code, ...item }) => ({ code, shuffle: 'shuffle' in item && item.shuffle })),
      draw,
    )
    const startedAt = now - (persons.length - index) * 7 * minute - study.minutes * minute
    return simulatedPerson(study, id, plan, person, {
      sequence: next.sequence,
      order,
      itemOrder: items.map((item) => item.code),
      startedAt,
    })
  })
}

interface Course {
  sequence: number | null
  order: string[]
  itemOrder: string[]
  startedAt: number
}

function simulatedPerson(study: Study, studyId: string, plan: Plan, person: Person, course: Course): Simulated {
  const id = uuid(study.slug, plan.seed, person.group, String(person.number))
  const answers = course.order.map((code) => simulatedAnswers(study, plan, person, code))
  const isClosing = ({ item }: Answer) => study.items.some((one) => one.code === item && one.closing)
  const parts = [
    ...answers.map((some, index) => ({ name: course.order[index]!, answers: some.filter((one) => !isClosing(one)) })),
    { name: '', answers: answers.flat().filter(isClosing) },
  ].filter((part) => part.answers.length > 0)
  const at = (part: number) => new Date(course.startedAt + (part * study.minutes * minute) / parts.length).toISOString()
  const secret = randomToken()
  return {
    participation: {
      id,
      study_id: studyId,
      version: 1,
      group_code: person.group,
      sequence: course.sequence,
      storyboard_order: JSON.stringify(course.order),
      item_order: JSON.stringify(course.itemOrder),
      state: 'completed',
      revision: parts.length,
      // Nobody holds these tokens: the participation of a simulated person cannot be entered.
      token_hash: hashed(secret),
      leave_hash: hashed(`leave ${secret}`),
      consent_version: study.consent.version,
      consent_hash: hashed(consentText(study.consent)),
      consented_at: at(0),
      locale: null,
      started_at: at(0),
      completed_at: at(parts.length),
      mode: 'simulated',
    },
    showings: parts.map(({ name }, index) => {
      return { participation_id: id, storyboard: name, shown_at: at(index), passed_at: at(index + 1) }
    }),
    answers: parts.flatMap((part, index) =>
      part.answers.map((answer) => ({
        participation_id: id,
        storyboard: answer.storyboard,
        item: answer.item,
        revision: index + 1,
        value: answer.value,
        skipped: answer.skipped ?? null,
        reason: answer.reason ?? null,
        panel: answer.panel ?? null,
        response_ms: answer.responseMs ?? null,
        answered_at: at(index + 1),
        stage: 'before-rationale',
      })),
    ),
    background: simulatedBackground(study, plan, person).map((answer) => ({
      participation_id: id,
      ...answer,
      answered_at: at(parts.length),
    })),
  }
}

const minute = 60_000

const drawFrom = (seed: number, ...labels: string[]): Draw => {
  const chance = uniform(seed, ...labels)
  return (n) => Math.floor(chance() * n)
}

/** The study's orders, drawn from the seed. */
export const simulatedOrders = (study: Study, seed: number): Orders => drawnOrders(study, drawFrom(seed, 'relabelling'))

/** An id that the same plan gives again, in the shape of a random UUID. */
export function uuid(slug: string, seed: number, ...labels: string[]): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([slug, seed, ...labels]))
    .digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
}
