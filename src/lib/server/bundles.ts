import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { stringify } from 'yaml'
import { BundleManifest } from '#lib/domain/bundle.ts'
import { Picture } from '#lib/domain/panel.ts'
import { Whole } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import type { Download } from './downloads.ts'
import * as pictures from './pictures.ts'
import { Refusal } from './refusal.ts'
import type { StudyRecord } from './studies.ts'
import { type ReadStudy, readStudyIn } from './study-files.ts'
import { folderInMemory } from './study-folder.ts'
import { unzipped } from './unzipped.ts'
import { largestTranslation, largestYaml } from './yaml-file.ts'
import { type ZipEntry, zip, zipSize } from './zip.ts'

const manifestName = 'manifest.json'
/** The most that an uploaded bundle may have, packed. */
export const largestBundle = 40 * 1024 * 1024

const limits = {
  entries: 250,
  bytes: 60 * 1024 * 1024,
  bytesOf(name: string) {
    if (name === manifestName) return 256 * 1024
    if (/^[a-z][a-z0-9_]{0,31}\.yaml$/.test(name)) return largestYaml
    if (/^translations\/[A-Za-z0-9-]{2,35}\.yaml$/.test(name)) return largestTranslation
    if (name === 'pictures/' || name === 'translations/') return 0
    const [, picture] = /^pictures\/(.+)$/s.exec(name) ?? []
    return Picture.safeParse(picture).success ? pictures.largestPicture : null
  },
}

export const bundleName = (slug: string) => `${slug}.faultline.zip`

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A study with its pictures as one archive: the published version, or the draft of one that was never published. */
export async function bundle(db: Db, { study, slug, version }: StudyRecord): Promise<Download> {
  // A draft may have gaps that no file of a study could have.
  const { success } = Whole.safeParse(study)
  if (!success) throw new Refusal(409, 'This draft has gaps still. Fill them in the editor, then export it.')
  await pictures.refuseMissing(db, study)
  const codes = study.storyboards.map(({ code }) => code)
  const { translations, ...head } = study
  const files: [name: string, bytes: Uint8Array][] = [
    ['study.yaml', yaml({ ...head, storyboards: codes })],
    ...study.storyboards.map((one): [string, Uint8Array] => [`${one.code}.yaml`, yaml(one)]),
    ...Object.entries(translations).map(([locale, one]): [string, Uint8Array] => [
      `translations/${locale}.yaml`,
      yaml(one),
    ]),
    ...(await pictures.ofStudy(db, study)).map(({ name, bytes }): [string, Uint8Array] => [`pictures/${name}`, bytes]),
  ]
  const manifest: BundleManifest = {
    format: 'faultline/bundle@1',
    study: slug,
    version,
    files: files.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  const described = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
  const entries = [...files, [manifestName, described] as const].map(([name, bytes]): ZipEntry => ({
    name,
    bytes,
    size: bytes.length,
  }))
  return {
    name: bundleName(slug),
    type: 'application/zip',
    size: zipSize(entries),
    body: Readable.toWeb(Readable.from(zip(entries))) as ReadableStream<Uint8Array>,
  }
}

/** Without anchors and without folding a paragraph into lines: each file can be read and changed by itself. */
const yaml = (value: object) => Buffer.from(stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 }))

/** The study in a bundle, or what is wrong with its files; refuses an archive that is none. Nothing is kept yet. */
export async function readBundle(bytes: Buffer): Promise<ReadStudy> {
  if (bytes.length > largestBundle)
    throw new Refusal(413, `This archive is larger than ${largestBundle / 1024 / 1024} MB.`)
  const files = await unzipped(bytes, limits)
  const manifest = manifestIn(files)
  files.delete(manifestName)
  refuseOthers(files, manifest)
  const read = await readStudyIn(folderInMemory(files))
  if ('faults' in read) return read
  const unused = [...files.keys()].find(
    (name) => name.startsWith('pictures/') && !read.pictures.has(name.slice('pictures/'.length)),
  )
  if (unused) throw new Refusal(422, `No panel shows “${unused}”. Take it out of the bundle.`)
  return read
}

function manifestIn(files: ReadonlyMap<string, Buffer>): BundleManifest {
  const bytes = files.get(manifestName)
  if (!bytes) throw new Refusal(422, `This archive has no ${manifestName}, so it is no study bundle.`)
  const read = BundleManifest.safeParse(parsed(bytes))
  if (read.success) return read.data
  throw new Refusal(422, `The ${manifestName} of this archive is not one of a study bundle (faultline/bundle@1).`)
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}

/** Every file must be the one that the manifest describes, and there must be no other. */
function refuseOthers(files: ReadonlyMap<string, Buffer>, manifest: BundleManifest): void {
  const described = new Map(manifest.files.map((one) => [one.name, one]))
  for (const [name, bytes] of files) {
    const told = described.get(name)
    if (!told) throw new Refusal(422, `The manifest does not know “${name}”. Take it out of the bundle.`)
    if (told.bytes !== bytes.length || told.sha256 !== sha256(bytes))
      throw new Refusal(422, `“${name}” is not what the manifest says: it was changed or damaged. Export it anew.`)
  }
  for (const name of described.keys())
    if (!files.has(name)) throw new Refusal(422, `“${name.slice(0, 80)}” is in the manifest and not in the archive.`)
}
