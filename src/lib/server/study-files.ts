import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Storyboard } from '#lib/domain/storyboard.ts'
import { Study, StudyFile } from '#lib/domain/study.ts'
import { type FileFault, readYaml, type YamlFile } from './yaml-file.ts'

export type { FileFault }
/** A study, with the way back from a path in it to the file and line it was written in. */
export interface StudyInFiles {
  study: Study
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
export async function readStudy(directory: string): Promise<ReadStudy> {
  const names = (await readdir(directory).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort()
  const file = join(directory, mainName)
  if (!names.includes(mainName)) return { faults: [{ file, line: null, path: '', message: 'is not there' }] }
  const main = await readYaml(file)
  const listed = 'value' in main ? listedIn(main.value) : undefined
  const read = await Promise.all(
    (listed ?? storyboardsIn(names)).map(async (code, index): Promise<ReadStoryboard> => {
      if (names.includes(code + suffix)) return readStoryboard(directory, code)
      return { faults: 'value' in main ? [main.fault(['storyboards', index], `has no file ${code}${suffix}`)] : [] }
    }),
  )
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []))
  if (listed) faults.push(...unlisted(directory, names, listed))
  if (!('value' in main)) return { faults: [...main.faults, ...faults] }
  const head = StudyFile.safeParse(main.value)
  if (!head.success) return { faults: [...main.faults(head.error), ...faults] }
  if (faults.length > 0) return { faults }
  return whole(
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

async function readStoryboard(directory: string, code: string): Promise<ReadStoryboard> {
  const file = await readYaml(join(directory, code + suffix))
  if (!('value' in file)) return file
  const storyboard = Storyboard.safeParse(file.value)
  if (!storyboard.success) return { faults: file.faults(storyboard.error) }
  if (storyboard.data.code !== code)
    return { faults: [file.fault(['code'], `must be "${code}", as the file is called`)] }
  return { storyboard: storyboard.data, file }
}

/** The rules across files wait until each file is good by itself; a fault of theirs is told where it can be mended. */
function whole(main: YamlFile, head: Omit<Study, 'storyboards'>, read: StoryboardFile[]): ReadStudy {
  const fault: YamlFile['fault'] = (path, message) => {
    const [part, index, ...rest] = path
    const storyboard = part === 'storyboards' && typeof index === 'number' ? read[index] : undefined
    return storyboard ? storyboard.file.fault(rest, message) : main.fault(path, message)
  }
  const study = Study.safeParse({ ...head, storyboards: read.map((one) => one.storyboard) })
  if (study.success) return { study: study.data, fault }
  return { faults: study.error.issues.map(({ path, message }) => fault(path, message)) }
}

/** A storyboard that was written and never listed would be missed silently. */
function unlisted(directory: string, names: string[], codes: string[]): FileFault[] {
  const expected = new Set([mainName, ...codes.map((code) => code + suffix)])
  return names
    .filter((name) => !expected.has(name))
    .map((name) => ({
      file: join(directory, name),
      line: 1,
      path: '',
      message: 'is not listed under "storyboards" in study.yaml',
    }))
}
