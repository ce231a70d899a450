import type { Rating } from '#analysis/rating.ts'
import { decoded, eachRow, header, InputFault, spaced } from './csv-rows.ts'

/** Which columns hold what. */
export type Columns = { participant: string; group: string } & (
  | { form: 'long'; storyboard: string; item: string; value: string; reason?: string; items?: readonly string[] }
  | { form: 'items'; storyboard: string; items: readonly string[] }
  | { form: 'storyboards'; storyboards: readonly string[] | RegExp; itemName: string }
)

export interface RatingsFile {
  ratings: Rating[]
  /** Rows left out because they name no group. */
  noGroup: number
}

interface Place {
  at: number
  storyboard?: string
  item?: string
}

const mostFaults = 20

/**
 * The ratings of a CSV file, or an InputFault with a line for each thing that is wrong. Blank, NA, N/A and null are
 * missing; a row without a group is left out and counted.
 */
export function ratingsOf(
  bytes: Uint8Array,
  name: string,
  chosen: Columns | ((header: readonly string[]) => Columns),
  scale: readonly [number, number],
  encoding?: string,
): RatingsFile {
  const text = decoded(bytes, name, encoding)
  const { delimiter, columns: names } = header(text, name)
  const columns = typeof chosen === 'function' ? chosen(names) : chosen
  const where = places(names, columns, name)
  const ratings: Rating[] = []
  const faults: string[] = []
  const groupOf = new Map<string, { group: string; line: number }>()
  let rows = 0
  let noGroup = 0

  const fault = (line: number, what: string) => faults.push(`${name}:${line}: ${what}`)
  const visit = (cells: string[], line: number) => {
    rows += 1
    if (cells.length !== names.length) return fault(line, `${cells.length} cells where the header has ${names.length}`)
    const cell = (at: number) => cells[at]!.trim()
    const group = cell(where.group)
    if (isMissing(group)) return (noGroup += 1)
    const participant = cell(where.participant)
    if (participant === '') return fault(line, `no participant (column "${columns.participant}")`)
    const known = groupOf.get(participant)
    if (!known) groupOf.set(participant, { group, line })
    else if (known.group !== group)
      return fault(
        line,
        `participant ${participant} is in group ${group} here and in ${known.group} on line ${known.line}`,
      )
    for (const place of where.values) {
      const storyboard = place.storyboard ?? cell(where.storyboard!)
      const item = place.item ?? cell(where.item!)
      if (columns.form === 'long' && columns.items && !columns.items.includes(item)) continue
      if (storyboard === '') return fault(line, 'no storyboard')
      if (item === '') return fault(line, 'no item')
      const value = valueOf(cell(place.at), scale)
      if (value === undefined)
        fault(line, `"${cell(place.at)}" is not a whole number from ${scale[0]} to ${scale[1]} (item ${item})`)
      else ratings.push({ participant, group, storyboard, item, value, ...reasonIn(cells, where.reason) })
    }
  }
  eachRow(text, delimiter, visit, (line) => fault(line, 'a quoted cell that does not end as one'))
  if (rows === 0 && faults.length === 0) throw new InputFault([`${name}: a header only; expected ratings below it`])
  if (faults.length > mostFaults)
    faults.splice(mostFaults, Infinity, `${name}: ${faults.length - mostFaults} more faults`)
  if (faults.length > 0) throw new InputFault(faults)
  return { ratings, noGroup }
}

function places(names: readonly string[], columns: Columns, name: string) {
  const faults: string[] = []
  const place = (given: string) => {
    const column = spaced(given)
    const at = names.indexOf(column)
    if (at === -1)
      faults.push(`${name}:1: no column "${column}"; there are ${names.map((one) => `"${one}"`).join(', ')}`)
    else if (names.includes(column, at + 1)) faults.push(`${name}:1: two columns are called "${column}"`)
    return at
  }
  const found = {
    participant: place(columns.participant),
    group: place(columns.group),
    storyboard: columns.form === 'storyboards' ? undefined : place(columns.storyboard),
    item: columns.form === 'long' ? place(columns.item) : undefined,
    reason: columns.form === 'long' && columns.reason !== undefined ? place(columns.reason) : undefined,
    values: valuePlaces(names, columns, place),
  }
  const storyboards = found.values.map(({ storyboard }) => storyboard).filter((one) => one !== undefined)
  const twice = storyboards.find((one, i) => storyboards.indexOf(one) !== i)
  if (twice !== undefined) faults.push(`${name}:1: two columns are of storyboard "${twice}"`)
  if (found.values.length === 0) faults.push(`${name}:1: no column matches the pattern of --storyboard-columns`)
  if (faults.length > 0) throw new InputFault(faults)
  return found
}

function valuePlaces(names: readonly string[], columns: Columns, place: (column: string) => number): Place[] {
  if (columns.form === 'long') return [{ at: place(columns.value) }]
  if (columns.form === 'items') return columns.items.map((item) => ({ at: place(item), item }))
  const { storyboards, itemName: item } = columns
  if (!(storyboards instanceof RegExp))
    return storyboards.map((storyboard) => ({ at: place(storyboard), storyboard, item }))
  return names.flatMap((column, at) => {
    const match = storyboards.exec(column)
    return match ? [{ at, storyboard: match[1] ?? column, item }] : []
  })
}

const isMissing = (cell: string) => /^(|na|n\/a|null)$/i.test(cell)

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
