import type { Rating } from '#analysis/rating.ts'
import { rowsReader } from './csv-rows.ts'
import { decoded } from './file-text.ts'
import { InputFault } from './input-fault.ts'
import { type Chosen, type Columns, places } from './rating-columns.ts'

export interface RatingsFile {
  ratings: Rating[]
  /** Rows left out because they name no group. */
  noGroup: number
}

const mostFaults = 20

/** The ratings of a whole CSV file, or an InputFault with a line for each thing that is wrong. */
export function ratingsOf(
  bytes: Uint8Array,
  name: string,
  chosen: Chosen,
  scale: readonly [number, number],
  encoding?: string,
): RatingsFile {
  const ratings: Rating[] = []
  const reader = ratingsReader(name, chosen, scale, (rating) => ratings.push(rating))
  reader.read(decoded(bytes, name, encoding), true)
  return { ratings, ...reader.end() }
}

/**
 * Takes the ratings out of the text of a CSV, piece by piece; `end` says how many rows name no group, and an InputFault
 * has a line for each thing that is wrong. Blank, NA, N/A and null are missing; a row without a group is left out and
 * counted. Each code is one string, however many rows name it.
 */
export function ratingsReader(
  name: string,
  chosen: Chosen,
  scale: readonly [number, number],
  take: (rating: Rating) => void,
) {
  let names: readonly string[] = []
  let columns: Columns
  let where: ReturnType<typeof places>
  const faults: string[] = []
  let unsaid = 0
  const people = new Map<string, { participant: string; group: string; line: number }>()
  const once = onlyOnce()
  let rows = 0
  let noGroup = 0

  const fault = (line: number, what: string) => {
    if (faults.length < mostFaults) faults.push(`${name}:${line}: ${what}`)
    else unsaid += 1
  }
  const row = (cells: string[], line: number) => {
    rows += 1
    if (cells.length !== names.length) return fault(line, `${cells.length} cells where the header has ${names.length}`)
    const cell = (at: number) => cells[at]!.trim()
    const said = cell(where.group)
    if (isMissing(said)) return (noGroup += 1)
    const who = cell(where.participant)
    if (who === '') return fault(line, `no participant (column "${columns.participant}")`)
    let person = people.get(who)
    if (!person) people.set(once(who), (person = { participant: once(who), group: once(said), line }))
    else if (person.group !== said)
      return fault(line, `participant ${who} is in group ${said} here and in ${person.group} on line ${person.line}`)
    const { participant, group } = person
    for (const place of where.values) {
      const storyboard = once(place.storyboard ?? cell(where.storyboard!))
      const item = once(place.item ?? cell(where.item!))
      if (columns.form === 'long' && columns.items && !columns.items.includes(item)) continue
      if (storyboard === '') return fault(line, 'no storyboard')
      if (item === '') return fault(line, 'no item')
      const value = valueOf(cell(place.at), scale)
      if (value === undefined)
        fault(line, `"${cell(place.at)}" is not a whole number from ${scale[0]} to ${scale[1]} (item ${item})`)
      else take({ participant, group, storyboard, item, value, ...reasonIn(cells, where.reason) })
    }
  }
  const { read } = rowsReader(name, {
    header: (found) => {
      names = found
      columns = typeof chosen === 'function' ? chosen(found) : chosen
      where = places(found, columns, name)
    },
    row,
    broken: (line) => fault(line, 'a quoted cell that does not end as one'),
  })
  const end = () => {
    if (rows === 0 && faults.length === 0) throw new InputFault([`${name}: a header only; expected ratings below it`])
    if (faults.length > 0) throw new InputFault([...faults, ...(unsaid ? [`${name}: ${unsaid} more faults`] : [])])
    return { noGroup }
  }
  return { read, end }
}

/** One string for all that are equal, which does not hold on to the text it was cut from. */
function onlyOnce(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let one = known.get(text)
    if (one === undefined) {
      one = `${text}.`.slice(0, -1)
      known.set(one, one)
    }
    return one
  }
}

export const isMissing = (cell: string) => /^(|na|n\/a|null)$/i.test(cell)

/** Null when missing, undefined when it is not a point of the scale. A whole number may be written 4.0. */
function valueOf(cell: string, [lowest, highest]: readonly [number, number]): number | null | undefined {
  if (isMissing(cell)) return null
  const value = /^[+-]?\d+(\.0+)?$/.test(cell) ? Number(cell) : NaN
  return value >= lowest && value <= highest ? value : undefined
}

function reasonIn(cells: readonly string[], at: number | undefined): { reason?: string } {
  const reason = at === undefined ? '' : cells[at]!.trim()
  return isMissing(reason) ? {} : { reason }
}
