import { overview } from '#lib/domain/findings.ts'
import type { Spot } from '#lib/domain/results.ts'
import { type BoardReading, boardReading } from './board-reading.ts'
import { type Quote, dissent } from './dissent.ts'
import { limits } from './limits.ts'
import { rounded } from './numbers.ts'
import { spots } from './spots.ts'
import { type PlanReading, planReading } from './plan-reading.ts'
import { type Subject, type SubjectItem, leading } from './subject.ts'
import { type Weighing, weighing } from './weighing.ts'

export type { BoardReading, RowReading } from './board-reading.ts'

/** All that a report says, in words and numbers for people. Text, page and file show this and compute nothing. */
export interface Reading extends Pick<Subject, 'title' | 'simulated' | 'who' | 'origin'> {
  weighing: Weighing
  items: ItemReading[]
  /** The item that a page for many leads with. */
  lead: ItemReading | null
  dissent: Quote[]
  plan: PlanReading | null
  limits: string[]
}

export interface ItemReading extends SubjectItem {
  overview: string
  reliability: string
  boards: BoardReading[]
}

/** So many voices fit on one page. */
const mostQuotes = 8

export function reading(subject: Subject): Reading {
  const codes = subject.groups.map(({ code }) => code)
  const all = subject.reports.flatMap((report) => spots(codes, report))
  const first = leading(subject.items)
  // What is asked without a scale is told once, beside the question that leads.
  const told = { ...subject, rejection: null }
  const items = subject.items.map((item) => itemReading(item === first ? subject : told, item, all))
  const lead = items.find(({ code }) => code === first?.code) ?? null
  return {
    title: subject.title,
    simulated: subject.simulated,
    who: subject.who,
    origin: subject.origin,
    weighing: weighing(subject, all),
    items,
    lead,
    dissent: lead ? dissent(subject, lead, mostQuotes) : [],
    plan: subject.planned && planReading(subject.planned, subject.items),
    limits: limits(items),
  }
}

function itemReading(subject: Subject, item: SubjectItem, all: readonly Spot[]): ItemReading {
  const here = all.filter((spot) => spot.item === item.code)
  return {
    ...item,
    overview: here.length > 0 ? overview(here) : 'Nobody has answered this.',
    reliability: reliability(subject, item),
    boards: here.map((spot) => boardReading(subject, item, spot)),
  }
}

function reliability({ reports }: Subject, { code }: SubjectItem): string {
  const figures = reports.flatMap(({ items }) => items.filter(({ item }) => item === code))[0]?.reliability.all
  const parts = [
    ['Krippendorff’s alpha (ordinal)', figures?.alphaOrdinal ?? null],
    ['Kendall’s W', figures?.kendallW ?? null],
  ] as const
  const told = parts.map(([name, value]) => `${name} ${value === null ? 'cannot be said' : rounded(value, 2)}`)
  return `How alike all people rate the storyboards: ${told.join('; ')}.`
}
