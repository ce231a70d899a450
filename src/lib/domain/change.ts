import { z } from 'zod'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A way into a document: field names, places in a list, and the code or name of an element where a list has such. */
export type Path = (string | number)[]

const Step = z.union([
  z
    .string()
    .max(80)
    .refine((step) => !['__proto__', 'constructor', 'prototype'].includes(step), 'is no field'),
  z.int().min(0).max(999),
])

/** One difference between two states of a document. A side that is left out means: nothing was (or will be) there. */
export const Change = z.strictObject({
  path: z.array(Step).min(1).max(20),
  before: z.json().optional(),
  after: z.json().optional(),
})
export type Change = z.infer<typeof Change>

/** The step behind which the order of a keyed list stands. */
const order = '#order'

/**
 * What leads from one state to another, as small as the parts differ. Lists whose elements have a `code` or a `who` are
 * compared element by element, whatever their places; other lists place by place, or as a whole when their lengths differ.
 */
export function changes(before: Json | undefined, after: Json | undefined, path: Path = []): Change[] {
  if (same(before, after)) return []
  const keys = keysOf(before, after)
  if (keys) return keyedChanges(elements(before, keys), elements(after, keys), path)
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((one, index) => changes(one, after[index], [...path, index]))
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changes(before[key], after[key], [...path, key]),
    )
  return [
    { path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) } satisfies Change,
  ]
}

function keyedChanges(before: Map<string, Json>, after: Map<string, Json>, path: Path): Change[] {
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    changes(before.get(key), after.get(key), [...path, key]),
  )
  const [was, is] = [[...before.keys()], [...after.keys()]]
  // What is put in comes to stand at the end, on the way there as on the way back.
  const settled = same(arrived(was, is), is) && same(arrived(is, was), was)
  return settled ? found : [...found, { path: [...path, order], before: was, after: is }]
}

const arrived = (from: string[], to: string[]) => [
  ...from.filter((key) => to.includes(key)),
  ...to.filter((key) => !from.includes(key)),
]

/** The document with each change made where it still finds what it was made from; the others come back as conflicts. */
export function applied<T>(document: T, made: readonly Change[]): { document: T; conflicts: Change[] } {
  const conflicts: Change[] = []
  let result = document as Json
  for (const change of made) {
    const next = withChange(result, change.path, change)
    if (next === null) conflicts.push(change)
    else result = next.value
  }
  return { document: result as T, conflicts }
}

/** What takes back changes that were found at once. A list is put in order when all that belongs to it is there again. */
export function inverse(made: readonly Change[]): Change[] {
  const back = made.map(({ path, before, after }): Change => ({
    path,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  }))
  const isOrder = ({ path }: Change) => path.at(-1) === order
  return [...back.filter((one) => !isOrder(one)), ...back.filter(isOrder)]
}

/** What stands at a path, or undefined. */
export function at(document: unknown, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((here, step) => child(here, step), document as Json)
}

function withChange(
  here: Json | undefined,
  path: readonly (string | number)[],
  change: Change,
): { value: Json } | null {
  const [step, ...rest] = path
  if (step === undefined) return null
  if (step === order && rest.length === 0) return ordered(here, change)
  const inside = child(here, step)
  if (rest.length > 0) {
    const next = withChange(inside, rest, change)
    return next && replaced(here, step, next.value)
  }
  if (same(inside, change.after)) return here === undefined ? null : { value: here }
  return same(inside, change.before) ? replaced(here, step, change.after) : null
}

/** A list in another order, where those that both sides know stand as they were. */
function ordered(here: Json | undefined, { before, after }: Change): { value: Json } | null {
  const key = Array.isArray(here) ? keyOf(here) : null
  if (!key || !Array.isArray(here) || !Array.isArray(before) || !Array.isArray(after)) return null
  const names = here.map((one) => (one as Record<string, Json>)[key] as string)
  const known = (list: Json[]) => list.filter((name) => names.includes(name as string))
  const wished = known(after) as string[]
  const now = names.filter((name) => wished.includes(name))
  if (same(now, wished)) return { value: here }
  const common = (list: Json[]) => list.filter((name) => before.includes(name) && wished.includes(name as string))
  if (!same(common(now), common(known(before)))) return null
  const rank = (name: string) => (wished.includes(name) ? wished.indexOf(name) : wished.length)
  return { value: here.toSorted((a, b) => rank(nameOf(a, key)) - rank(nameOf(b, key))) }
}

function replaced(here: Json | undefined, step: string | number, value: Json | undefined): { value: Json } | null {
  if (Array.isArray(here)) {
    const index = placeOf(here, step)
    if (typeof step === 'string') {
      if (index < 0) return value === undefined ? null : { value: [...here, value] }
      return { value: value === undefined ? here.filter((_, i) => i !== index) : here.with(index, value) }
    }
    return index < 0 || value === undefined ? null : { value: here.with(index, value) }
  }
  if (!isObject(here)) return null
  const { [step]: _gone, ...rest } = here
  return { value: value === undefined ? rest : { ...here, [step]: value } }
}

function child(here: Json | undefined, step: string | number): Json | undefined {
  if (Array.isArray(here)) return here[placeOf(here, step)]
  return isObject(here) && Object.hasOwn(here, step) ? here[step] : undefined
}

function placeOf(list: Json[], step: string | number): number {
  if (typeof step === 'number') return step < list.length ? step : -1
  const key = keyOf(list)
  return key ? list.findIndex((one) => nameOf(one, key) === step) : -1
}

const nameOf = (one: Json, key: string) => (one as Record<string, Json>)[key] as string
const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The field by which all elements of a list are told apart, or null where there is none. An empty list may have any. */
function keyOf(list: Json[]): string | null {
  for (const key of ['code', 'who']) {
    const names = list.map((one) => (isObject(one) ? one[key] : undefined))
    if (names.every((name) => typeof name === 'string') && new Set(names).size === names.length) return key
  }
  return null
}

function keysOf(before: Json | undefined, after: Json | undefined): string | null {
  if (!Array.isArray(before) || !Array.isArray(after)) return null
  if (before.length === 0 || after.length === 0) return keyOf(before.length === 0 ? after : before)
  const key = keyOf(before)
  return key !== null && key === keyOf(after) ? key : null
}

const elements = (list: Json | undefined, key: string) =>
  new Map((list as Json[]).map((one) => [nameOf(one, key), one] as const))

/** Whether two values are the same, whatever the order of their fields. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => same(one, b[i]))
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(left).filter((key) => left[key] !== undefined)
  return (
    keys.length === Object.keys(right).filter((key) => right[key] !== undefined).length &&
    keys.every((key) => same(left[key], right[key]))
  )
}
