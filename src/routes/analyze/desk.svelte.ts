import type { Report } from '#analysis/report.ts'
import type { CsvOverview } from '#lib/domain/csv-overview.ts'
// As a part of this script: whatever it starts, no request is made, and it may do no more than this page may.
import AnalysisWorker from './analysis-worker.ts?worker&inline'
import type { Task, Told } from './analysis-worker.ts'

export type Analysis = NonNullable<Task['analysis']>

/** A file at hand, and how far it has come. */
export class Desk {
  file: File | null = $state.raw(null)
  encoding: string | undefined = $state(undefined)
  overview: CsvOverview | null = $state.raw(null)
  analysis: Analysis | null = $state.raw(null)
  done: { report: Report; json: string } | null = $state.raw(null)
  faults: readonly string[] = $state.raw([])
  /** What is under way; null while the desk waits for its person. */
  doing: { what: 'looking' | 'reading' | 'computing'; share: number } | null = $state.raw(null)

  #worker: Worker | null = null

  /** Looks through a file. */
  look(file: File, encoding: string | undefined) {
    this.file = file
    this.encoding = encoding
    this.overview = null
    this.done = null
    this.#begin({ file, encoding }, 'looking')
  }

  /** Computes everything. */
  analyse(analysis: Analysis) {
    if (!this.file) return
    this.analysis = analysis
    this.done = null
    this.#begin({ file: this.file, encoding: this.encoding, analysis }, 'reading')
  }

  /** Puts what was found aside and goes back to the choice of columns. */
  change() {
    this.done = null
  }

  /** Stops at once; what was there before stays. */
  cancel() {
    this.#worker?.terminate()
    this.#worker = null
    this.doing = null
  }

  #begin(task: Task, what: 'looking' | 'reading') {
    this.cancel()
    this.faults = []
    this.doing = { what, share: 0 }
    const worker = new AnalysisWorker()
    this.#worker = worker
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('doing' in data) this.doing = { ...data, what: data.doing === 'reading' ? what : 'computing' }
      else {
        this.cancel()
        if ('overview' in data) this.overview = data.overview
        else if ('json' in data) this.done = { json: data.json, report: JSON.parse(data.json) as Report }
        else this.faults = data.faults
      }
    }
    worker.onerror = ({ message }) => {
      this.cancel()
      this.faults = [
        `${task.file.name}: the analysis ended early. ${message || 'There may be too little memory for it.'}`,
      ]
    }
    worker.postMessage(task)
  }
}
