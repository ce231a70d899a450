import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Storyboard } from '#lib/domain/storyboard.ts'
import { Study, StudyFile } from '#lib/domain/study.ts'
import { type FileFault, readYaml, type YamlFile } from './yaml-file.ts'

export type { FileFault }
export type ReadStudy = { study: Study } | { faults: FileFault[] }

const suffix = '.yaml'

/** The folders of studies under a root: those that hold a `study.yaml`. */
export async function studyDirectories(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'study.yaml')
    .map((entry) => entry.parentPath)
    .sort()
}

/** The study in a folder: `study.yaml` and a file for each storyboard it lists, or everything that is wrong with them. */
export async function readStudy(directory: string): Promise<ReadStudy> {
  const main = await readYaml(join(directory, 'study.yaml'))
  if ('faults' in main && Array.isArray(main.faults)) return { faults: main.faults }
  const file = main as YamlFile
  const head = StudyFile.safeParse(file.value)
  if (!head.success) return { faults: file.faults(head.error) }
  const codes = head.data.storyboards
  const read = await Promise.all(
    codes.map((code, index) =>
      readStoryboard(directory, code, () => file.fault(['storyboards', index], `has no file ${code}${suffix}`)),
    ),
  )
  const faults = [...read.flatMap((one) => ('faults' in one ? one.faults : [])), ...(await unlisted(directory, codes))]
  const storyboards = read.flatMap((one) => ('storyboard' in one ? [one] : []))
  if (faults.length > 0) return { faults }
  const whole = Study.safeParse({ ...head.data, storyboards: storyboards.map((one) => one.storyboard) })
  if (whole.success) return { study: whole.data }
  return {
    faults: whole.error.issues.map(({ path, message }) => {
      const [part, index, ...rest] = path
      const storyboard = part === 'storyboards' && typeof index === 'number' ? storyboards[index] : undefined
      return storyboard ? storyboard.file.fault(rest, message) : file.fault(path, message)
    }),
  }
}

type ReadStoryboard = { storyboard: Storyboard; file: YamlFile } | { faults: FileFault[] }

async function readStoryboard(directory: string, code: string, absent: () => FileFault): Promise<ReadStoryboard> {
  if (!(await readdir(directory)).includes(code + suffix)) return { faults: [absent()] }
  const file = await readYaml(join(directory, code + suffix))
  if (!('value' in file)) return file
  const storyboard = Storyboard.safeParse(file.value)
  if (!storyboard.success) return { faults: file.faults(storyboard.error) }
  if (storyboard.data.code !== code)
    return { faults: [file.fault(['code'], `must be "${code}", as the file is called`)] }
  return { storyboard: storyboard.data, file }
}

/** A storyboard that was written and never listed would be missed silently. */
async function unlisted(directory: string, codes: string[]): Promise<FileFault[]> {
  const expected = new Set(['study.yaml', ...codes.map((code) => code + suffix)])
  return (await readdir(directory))
    .filter((name) => /\.ya?ml$/.test(name) && !expected.has(name))
    .sort()
    .map((name) => ({
      file: join(directory, name),
      line: 1,
      path: '',
      message: 'is not listed under "storyboards" in study.yaml',
    }))
}
