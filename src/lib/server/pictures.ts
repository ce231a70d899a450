import { createHash } from 'node:crypto'
import { hatchLines, mostHatchLines, OwnSketch } from '#lib/domain/own-sketch.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import { fromExcalidraw } from './excalidraw.ts'
import { pictureKind } from './picture-kind.ts'
import { longestInset, reencoded, reencodedOnce } from './raster.ts'
import { Refusal } from './refusal.ts'
import type { Store } from './store.ts'
import type { Write } from './writes.ts'

/** A picture in the form that is kept, by the name it is kept under. */
export interface Picture {
  name: string
  bytes: Uint8Array
  width: number
  height: number
}

/** The most that is read of one picture file. */
export const largestPicture = 10 * 1024 * 1024

/** The name of everything kept: what it is of, and whether it is pixels or lines. */
const keptName = /^([0-9a-f]{64})\.(webp|json)$/

const named = (bytes: Uint8Array, suffix: 'webp' | 'json') =>
  `${createHash('sha256').update(bytes).digest('hex')}.${suffix}`

/** Keeps a picture from elsewhere, once, in our own encoding; `notes` say what of it was left out. */
export async function add(store: Store, bytes: Uint8Array): Promise<Picture & { notes: string[] }> {
  const { picture, notes } = await cleaned(bytes)
  await store.writes((db) => keep(db, [picture]))
  return { ...picture, notes }
}

/** A picture from elsewhere, in the form in which it would be kept. Nothing of its bytes is taken over. */
export async function cleaned(bytes: Uint8Array): Promise<{ picture: Picture; notes: string[] }> {
  if (bytes.length > largestPicture) throw new Refusal(413, tooLarge)
  if (pictureKind(bytes) !== 'drawing') {
    const raster = await reencoded(bytes)
    return { picture: { name: named(raster.bytes, 'webp'), ...raster }, notes: [] }
  }
  const value = parsed(bytes)
  if ((value as { format?: unknown }).format !== undefined) return { picture: await sketch(value), notes: [] }
  const drawing = await fromExcalidraw(value)
  return { picture: keptSketch(drawing.sketch), notes: drawing.notes }
}

export const tooLarge = `This picture is larger than ${largestPicture / 1024 / 1024} MB. Make it smaller first.`

/** The same for a file out of a folder or a bundle, which may be one of ours already: then it keeps its name. */
export async function cleanedOnce(file: string, bytes: Uint8Array): Promise<Picture> {
  const [, , suffix] = keptName.exec(file) ?? []
  if (suffix !== 'webp' || named(bytes, 'webp') !== file) return (await cleaned(bytes)).picture
  const raster = await reencodedOnce(bytes)
  return { name: named(raster.bytes, 'webp'), ...raster }
}

function keptSketch(value: OwnSketch): Picture {
  if (hatchLines(value) > mostHatchLines)
    throw new Refusal(
      422,
      'This drawing has more hatched shapes than can be drawn quickly. Fill fewer shapes, or export it as PNG.',
    )
  const bytes = Buffer.from(JSON.stringify(value))
  return { name: named(bytes, 'json'), bytes, width: 800, height: 600 }
}

/** A sketch in our own form, from elsewhere: its pictures are looked at anew. */
async function sketch(value: unknown): Promise<Picture> {
  const read = OwnSketch.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new Refusal(
      422,
      `This is no sketch that can be drawn: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    )
  }
  const marks = []
  for (const mark of read.data.marks) {
    if (mark.kind !== 'image') marks.push(mark)
    else {
      const { bytes } = await reencodedOnce(Buffer.from(mark.webp, 'base64'), longestInset)
      marks.push({ ...mark, webp: bytes.toString('base64') })
    }
  }
  return keptSketch({ ...read.data, marks })
}

function parsed(bytes: Uint8Array): object {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as object
  } catch {
    throw new Refusal(422, 'This looks like an Excalidraw file and is damaged: it is not JSON. Save it anew.')
  }
}

/** Notes pictures down; one that is there already stays as it is, for its name says that it is the same. */
export async function keep(db: Write, pictures: readonly Picture[]): Promise<void> {
  const added_at = new Date().toISOString()
  for (const { name, bytes, width, height } of pictures)
    await db
      .insertInto('pictures')
      .values({ name, bytes, width, height, added_at })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
}

const columns = ['name', 'bytes', 'width', 'height'] as const

/** The picture kept under this name; refuses with 404 when there is none. */
export async function byName(db: Db, name: string): Promise<Picture> {
  const row = await db.selectFrom('pictures').select(columns).where('name', '=', name).executeTakeFirst()
  if (!row) throw new Refusal(404, 'There is no such picture.')
  return row
}

/** Every picture that a study names, once. */
export const namesIn = (study: Study): string[] => [
  ...new Set(study.storyboards.flatMap(({ panels }) => panels.flatMap(({ picture }) => picture ?? []))),
]

/** The pictures of a study that are kept, of those it names. */
export async function ofStudy(db: Db, study: Study): Promise<Picture[]> {
  const names = namesIn(study)
  if (names.length === 0) return []
  return db.selectFrom('pictures').select(columns).where('name', 'in', names).orderBy('name').execute()
}

/** The same study with other names for its pictures. */
export const renamed = (study: Study, names: ReadonlyMap<string, string>): Study => ({
  ...study,
  storyboards: study.storyboards.map((storyboard) => ({
    ...storyboard,
    panels: storyboard.panels.map((panel) =>
      panel.picture === undefined ? panel : { ...panel, picture: names.get(panel.picture) ?? panel.picture },
    ),
  })),
})

/** A study as it was read from files, its pictures in our own encoding and called by the names they are kept under. */
export async function settled(
  study: Study,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ study: Study; pictures: Picture[] }> {
  const names = new Map<string, string>()
  const pictures: Picture[] = []
  for (const [file, bytes] of files) {
    const picture = await cleanedOnce(file, bytes).catch((cause: unknown) => {
      if (cause instanceof Refusal) throw new Refusal(cause.status, `pictures/${file}: ${cause.message}`)
      throw cause
    })
    names.set(file, picture.name)
    pictures.push(picture)
  }
  return { study: renamed(study, names), pictures }
}

/** Refuses to show people a study with a panel whose picture is not kept. */
export async function refuseMissing(db: Db, study: Study): Promise<void> {
  const names = namesIn(study)
  if (names.length === 0) return
  const rows = await db.selectFrom('pictures').select('name').where('name', 'in', names).execute()
  const kept = new Set(rows.map(({ name }) => name))
  for (const { code, panels } of study.storyboards)
    panels.forEach(({ picture }, index) => {
      if (picture === undefined || kept.has(picture)) return
      throw new Refusal(409, `Panel ${index + 1} of “${code}” has lost its picture. Upload it anew, or draw a scene.`)
    })
}
