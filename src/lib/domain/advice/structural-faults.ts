import type { z } from 'zod'
import { faultMessage } from '#lib/domain/fault-message.ts'
import { Whole } from '#lib/domain/study.ts'
import type { Finding } from './rule.ts'

type Issue = z.core.$ZodIssue
type Path = Finding['path']

/** What the schema itself refuses in a draft, as findings in whole sentences, and whether its shape can be walked. */
export function structuralFaults(study: unknown): { faults: (Finding & { rule: string })[]; walkable: boolean } {
  const parsed = Whole.safeParse(study)
  if (parsed.success) return { faults: [], walkable: true }
  const { issues } = parsed.error
  return {
    faults: issues.flatMap((issue) => findings(issue, study).map((one) => ({ rule: ruleAt(one, study), ...one }))),
    walkable: issues.every(({ code }) => !['invalid_type', 'invalid_union', 'invalid_key'].includes(code)),
  }
}

function findings(issue: Issue, study: unknown): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: `“${key}” is not a field that is known here` }))
  return [{ path, message: sentence(issue, path, study) }]
}

function sentence(issue: Issue, path: Path, study: unknown): string {
  const value = valueAt(study, path)
  if (isBlank(value)) return `${subject(path)} is missing`
  if (issue.code === 'too_small' && issue.origin === 'array' && Number(issue.minimum) === 1)
    return `There are no ${spaced(path.at(-1) ?? '')} yet`
  const message = faultMessage(issue, study)
  const about = Array.isArray(value) && path.length > 0 ? `The list of ${spaced(path.at(-1) ?? '')}` : subject(path)
  return /^(is|must|needs) /.test(message) ? `${about} ${message}` : capital(message)
}

function ruleAt({ path }: Finding, study: unknown): string {
  if (path[0] === 'consent') return 'no-consent'
  if (path[0] === 'storyboards' && path[2] === 'flows') return 'flow-parameter'
  if (path[0] === 'storyboards' && path[2] === 'panels' && path.at(-1) === 'text') return 'no-text-equivalent'
  return isBlank(valueAt(study, path)) ? 'missing-text' : 'wrong-value'
}

const names = new Map(
  Object.entries({
    agree: 'sentence that people agree to',
    confidentiality: 'consent on what stays hidden',
    contact: 'consent on whom to ask',
    duration: 'consent on how long it takes',
    pay: 'consent on pay',
    readers: 'consent on who reads what',
    withdrawal: 'consent on changing one’s mind',
    runsOn: 'place where it runs',
    why: 'reason why it is asked',
  }),
)

/** What a path leads to, as the beginning of a sentence: "The caption", "Label 3", "The text equivalent". */
export function subject(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'The study'
  if (typeof last === 'number') return capital(`${spaced(path.at(-2) ?? 'part').replace(/s$/, '')} ${last + 1}`)
  if (last === 'text') return path.includes('panels') ? 'The text equivalent' : 'The question'
  return `The ${names.get(last) ?? spaced(last)}`
}

/** transmissionPrinciple → transmission principle */
const spaced = (key: string | number) => String(key).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const valueAt = (study: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      value === null || typeof value !== 'object' ? undefined : (value as Record<string | number, unknown>)[step],
    study,
  )
