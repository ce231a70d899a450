import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codebookColumns, codebookRows } from './codebook.ts'
import { type CsvCell, type CsvFile, type Written, csvDialects, csvFile, csvName } from './csv.ts'
import { type Database } from './database.ts'
import { definitions, givenPages } from './given.ts'
import { longColumns, longRows, revisionColumns, revisionRows } from './long-rows.ts'
import { backgroundCodes, backgroundColumns, participantColumns, participantRow } from './participant-rows.ts'
import { bySlug } from './studies.ts'

/** The columns of each table; those of the study's own background questions come after them. */
const tables = {
  'ratings-long': longColumns,
  revisions: revisionColumns,
  participants: participantColumns,
  codebook: codebookColumns,
} as const satisfies Record<string, readonly string[]>

export type Table = keyof typeof tables
const tableNames = Object.keys(tables) as Table[]

export const manifestName = 'manifest.json'

/** Every file that an export has. */
export const fileNames: readonly string[] = [
  ...tableNames.flatMap((table) => csvDialects.map((dialect) => csvName(table, dialect))),
  manifestName,
]

export interface ManifestFile extends Written {
  name: string
  study_version: number
  time: string
}

/** What an export is, file by file. It is written last: a folder without it is not a whole export. */
export interface Manifest {
  format: 'faultline/export@1'
  study: string
  title: string
  study_version: number
  simulated: boolean
  time: string
  participations: number
  withdrawn: number
  files: ManifestFile[]
}

interface OpenFile {
  table: Table
  name: string
  csv: CsvFile
}

/** Writes all files of a study into an empty folder, from one snapshot of the database. */
export async function compose(database: Database, slug: string, folder: string): Promise<Manifest> {
  const time = new Date().toISOString()
  const files: OpenFile[] = []
  try {
    const { record, participations } = await filled(database, slug, folder, files)
    const of = { study_version: record.version, time }
    const manifest: Manifest = {
      format: 'faultline/export@1',
      study: record.slug,
      title: record.study.title,
      simulated: record.simulated,
      ...of,
      participations,
      withdrawn: record.withdrawn,
      files: [],
    }
    for (const { name, csv } of files) manifest.files.push({ name, ...(await csv.close()), ...of })
    await writeFile(join(folder, manifestName), JSON.stringify(manifest, null, 2) + '\n', { flag: 'wx', mode: 0o600 })
    return manifest
  } catch (cause) {
    await Promise.allSettled(files.map(({ csv }) => csv.close()))
    throw cause
  }
}

async function opened(folder: string, files: OpenFile[], background: readonly string[]): Promise<void> {
  for (const table of tableNames)
    for (const dialect of csvDialects) {
      const name = csvName(table, dialect)
      const columns = [...tables[table], ...(table === 'participants' ? background.flatMap(backgroundColumns) : [])]
      files.push({ table, name, csv: await csvFile(join(folder, name), dialect, columns) })
    }
}

function filled(database: Database, slug: string, folder: string, files: OpenFile[]) {
  const add = async (table: Table, rows: CsvCell[][]) => {
    for (const file of files) if (file.table === table) await file.csv.add(rows)
  }
  return database.snapshot(async (db) => {
    const record = await bySlug(db, slug)
    const versions = await definitions(db, record)
    const background = backgroundCodes(versions.map(({ study }) => study))
    await opened(folder, files, background)
    for (const { study, version } of versions) await add('codebook', codebookRows(study, version, record.simulated))
    let participations = 0
    for await (const page of givenPages(db, record)) {
      participations += page.length
      await add('ratings-long', page.flatMap(longRows))
      await add('revisions', page.flatMap(revisionRows))
      await add(
        'participants',
        page.map((given) => participantRow(given, background)),
      )
    }
    return { record, participations }
  })
}
