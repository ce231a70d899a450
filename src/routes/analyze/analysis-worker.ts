import { reportOfTallies } from '#analysis/report.ts'
import type { ReportSettings } from '#analysis/settings.ts'
import { tallying } from '#analysis/tally.ts'
import { type CsvOverview, overviewReader } from '#lib/domain/csv-overview.ts'
import { textReader } from '#lib/domain/file-text.ts'
import { InputFault } from '#lib/domain/input-fault.ts'
import type { Columns } from '#lib/domain/rating-columns.ts'
import { ratingsReader } from '#lib/domain/ratings-csv.ts'

export interface Task {
  file: File
  encoding?: string | undefined
  /** Without these the file is only looked through. */
  analysis?: { columns: Columns; settings: ReportSettings }
}

/** What the page hears while a task runs, and once at its end. */
export type Told =
  | { doing: 'reading' | 'computing'; share: number }
  | { overview: CsvOverview }
  /** As `faultline analyze` writes it. */
  | { json: string }
  | { faults: readonly string[] }

const tell = (told: Told) => postMessage(told)

// In a thread of its own, so that the page goes on answering meanwhile.
addEventListener('message', ({ data }: MessageEvent<Task>) => {
  done(data).then(tell, (cause: unknown) => tell({ faults: faultsIn(cause, data.file.name) }))
})

async function done({ file, encoding, analysis }: Task): Promise<Told> {
  if (!analysis) {
    const overview = overviewReader(file.name)
    await read(file, encoding, overview.read)
    return { overview: overview.end() }
  }
  const { columns, settings } = analysis
  const counting = tallying(settings.scale)
  const ratings = ratingsReader(file.name, columns, settings.scale, counting.add)
  await read(file, encoding, ratings.read)
  const { noGroup } = ratings.end()
  tell({ doing: 'computing', share: 0 })
  const { input, ...tallies } = counting.tallies()
  const report = reportOfTallies({ ...tallies, input: { ...input, noGroup } }, settings, (share) =>
    tell({ doing: 'computing', share }),
  )
  return { json: `${JSON.stringify(report, null, 2)}\n` }
}

/** So much is read at once: less than a phone minds, and more than it takes to find out the form of a file. */
const piece = 4 * 1024 * 1024

async function read(file: File, encoding: string | undefined, take: (text: string, isLast: boolean) => void) {
  const text = textReader(file.name, encoding)
  for (let at = 0; at === 0 || at < file.size; at += piece) {
    tell({ doing: 'reading', share: at / (file.size || 1) })
    const isLast = at + piece >= file.size
    take(text(new Uint8Array(await file.slice(at, at + piece).arrayBuffer()), isLast), isLast)
  }
}

function faultsIn(cause: unknown, name: string): readonly string[] {
  if (cause instanceof InputFault) return cause.faults
  if (cause instanceof DOMException)
    return [`${name}: cannot be read. It may have been changed or moved since it was chosen; choose it again.`]
  return [`${name}: ${cause instanceof Error ? cause.message : String(cause)}`]
}
