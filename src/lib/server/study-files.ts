import { readdir } from 'node:fs/promises'
import { Storyboard } from '#lib/domain/storyboard.ts'
import { Study, StudyFile } from '#lib/domain/study.ts'
import { Translation } from '#lib/domain/translation.ts'
import { folderOnDisk, type StudyFolder } from './study-folder.ts'
import { type FileFault, first, type YamlFile } from './yaml-file.ts'

export type { FileFault }
/** A study, with the way back from a path in it to the file and line it was written in. */
export interface StudyInFiles {
  study: Study
  /** The picture files that its panels name, as they were found: for `pictures.settled`. */
  pictures: ReadonlyMap<string, Uint8Array>
  fault: YamlFile['fault']
}
export type ReadStudy = StudyInFiles | { faults: FileFault[] }

const mainName = 'study.yaml'
const suffix = '.yaml'

/** The folders of studies under a root: those that hold a `study.yaml`. */
export async function studyDirectories(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name === mainName)
    .map((entry) => entry.parentPath)
    .sort()
}

/** The study in a folder: `study.yaml` and a file for each storyboard it lists, or everything that is wrong with them. */
export const readStudy = async (directory: string): Promise<ReadStudy> => readStudyIn(await folderOnDisk(directory))

/** The same for files that stand anywhere. */
export async function readStudyIn(folder: StudyFolder): Promise<ReadStudy> {
  const { names } = folder
  if (!names.includes(mainName))
    return { faults: [{ file: folder.path(mainName), line: null, path: '', message: 'is not there' }] }
  const main = await folder.yaml(mainName)
  const listed = 'value' in main ? listedIn(main.value) : undefined
  const read = await Promise.all(
    (listed ?? storyboardsIn(names)).map(async (code, index): Promise<ReadStoryboard> => {
      if (names.includes(code + suffix)) return readStoryboard(folder, code)
      return { faults: 'value' in main ? [main.fault(['storyboards', index], `has no file ${code}${suffix}`)] : [] }
    }),
  )
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []))
  if (listed) faults.push(...unlisted(folder, listed))
  if (!('value' in main)) return { faults: [...main.faults, ...faults] }
  const head = StudyFile.safeParse(main.value)
  if (!head.success) return { faults: [...main.faults(head.error), ...faults] }
  if (faults.length > 0) return { faults }
  return whole(
    folder,
    main,
    head.data,
    read.flatMap((one) => ('storyboard' in one ? [one] : [])),
  )
}

/** Which storyboards there are can be told from a `study.yaml` with faults in other places. */
const listedIn = (value: unknown) =>
  StudyFile.shape.storyboards.safeParse((value as { storyboards?: unknown } | null)?.storyboards).data

/** Where `study.yaml` does not tell, every other file is taken for a storyboard, so that its faults are said as well. */
const storyboardsIn = (names: string[]) =>
  names.filter((name) => name !== mainName && name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length))

interface StoryboardFile {
  storyboard: Storyboard
  file: YamlFile
}
type ReadStoryboard = StoryboardFile | { faults: FileFault[] }

async function readStoryboard(folder: StudyFolder, code: string): Promise<ReadStoryboard> {
  const file = await folder.yaml(code + suffix)
  if (!('value' in file)) return file
  const storyboard = Storyboard.safeParse(file.value)
  if (!storyboard.success) return { faults: file.faults(storyboard.error) }
  if (storyboard.data.code !== code)
    return { faults: [file.fault(['code'], `must be "${code}", as the file is called`)] }
  return { storyboard: storyboard.data, file }
}

/** The rules across files wait until each file is good by itself; a fault of theirs is told where it can be mended. */
async function whole(
  folder: StudyFolder,
  main: YamlFile,
  head: Omit<Study, 'storyboards' | 'translations'>,
  read: StoryboardFile[],
): Promise<ReadStudy> {
  const fault: YamlFile['fault'] = (path, message) => {
    const [part, index, ...rest] = path
    const translation = part === 'translations' ? files.get(String(index)) : undefined
    if (translation) return translation.fault(rest, message)
    const storyboard = part === 'storyboards' && typeof index === 'number' ? read[index] : undefined
    return storyboard ? storyboard.file.fault(rest, message) : main.fault(path, message)
  }
  const { translations, files, faults } = await translationsIn(folder)
  if (faults.length > 0) return { faults }
  const study = Study.safeParse({ ...head, storyboards: read.map((one) => one.storyboard), translations })
  if (!study.success) {
    const faults = study.error.issues.map(({ path, message }) => fault(path, message))
    const byFile = Map.groupBy(faults, (one) => one.file)
    return { faults: [...byFile].flatMap(([file, ofIt]) => first(file, ofIt, (one) => one)) }
  }
  const { pictures, missing } = await picturesOf(folder, study.data)
  if (missing.length > 0) return { faults: missing.map(({ path, message }) => fault(path, message)) }
  return { study: study.data, pictures, fault }
}

async function translationsIn(folder: StudyFolder) {
  const translations: Record<string, Translation> = {}
  const files = new Map<string, YamlFile>()
  const faults: FileFault[] = []
  for (const locale of folder.locales) {
    const file = await folder.yaml(`translations/${locale}.yaml`)
    const read = 'value' in file ? Translation.safeParse(file.value) : null
    if (!('value' in file)) faults.push(...file.faults)
    else if (!read?.success) faults.push(...file.faults(read!.error))
    else {
      translations[locale] = read.data
      files.set(locale, file)
    }
  }
  return { translations, files, faults }
}

async function picturesOf(folder: StudyFolder, study: Study) {
  const pictures = new Map<string, Uint8Array>()
  const missing: { path: PropertyKey[]; message: string }[] = []
  for (const [i, { panels }] of study.storyboards.entries())
    for (const [j, { picture }] of panels.entries()) {
      if (picture === undefined || pictures.has(picture)) continue
      const found = await folder.picture(picture)
      if (typeof found !== 'string') pictures.set(picture, found)
      else missing.push({ path: ['storyboards', i, 'panels', j, 'picture'], message: found })
    }
  return { pictures, missing }
}

/** A storyboard that was written and never listed would be missed silently. */
function unlisted(folder: StudyFolder, codes: string[]): FileFault[] {
  const expected = new Set([mainName, ...codes.map((code) => code + suffix)])
  return folder.names
    .filter((name) => !expected.has(name))
    .map((name) => ({
      file: folder.path(name),
      line: 1,
      path: '',
      message: 'is not listed under "storyboards" in study.yaml',
    }))
}
