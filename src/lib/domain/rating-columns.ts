import { spaced } from './csv-rows.ts'
import { InputFault } from './input-fault.ts'

/** Which columns hold what. */
export type Columns = { participant: string; group: string } & (
  | { form: 'long'; storyboard: string; item: string; value: string; reason?: string; items?: readonly string[] }
  | { form: 'items'; storyboard: string; items: readonly string[] }
  | { form: 'storyboards'; storyboards: readonly string[] | RegExp; itemName: string }
)

/** The columns, or what they are once the header is known. */
export type Chosen = Columns | ((header: readonly string[]) => Columns)

interface Place {
  at: number
  storyboard?: string
  item?: string
}

/** Where in a row everything stands, or an InputFault for columns that are not there, or twice there. */
export function places(names: readonly string[], columns: Columns, name: string) {
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
  if (found.values.length === 0) faults.push(`${name}:1: no column matches the pattern for storyboards`)
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
