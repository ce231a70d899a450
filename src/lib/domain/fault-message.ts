import type { z } from 'zod'

/** What a schema found wrong, as zod hands it over. */
export type Misfit = z.ZodError

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  tuple: 'a list',
}

/** What zod found, as a sentence that goes on from the path: "panels[0].caption is missing". */
export function faultMessage(issue: z.core.$ZodIssue, input: unknown): string {
  if (at(input, issue.path) === undefined && issue.code !== 'custom') return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return 'is not of a kind that is known here'
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters`
        : `must ${issue.origin === 'array' ? 'have' : 'be'} ${issue.maximum} at most`
    case 'too_small':
      return issue.message.startsWith('Too small')
        ? `must ${issue.origin === 'array' ? 'have' : 'be'} ${issue.minimum} at least`
        : issue.message
    default:
      return issue.message
  }
}

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value === null || typeof value !== 'object' ? undefined : (value as Record<PropertyKey, unknown>)[step],
    input,
  )
}
