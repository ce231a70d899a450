import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { largestPicture, tooLarge } from './pictures.ts'
import { readYaml, type YamlFile, yamlOf } from './yaml-file.ts'
import type { FileFault } from './yaml-file.ts'

/** The files of a study, wherever they stand: in a folder, or in a bundle that is held in memory. */
export interface StudyFolder {
  /** The names of its YAML files. */
  names: string[]
  /** The languages that it is translated into, each in `translations/<language>.yaml`. */
  locales: string[]
  /** A file of it as it is named in a fault. */
  path(name: string): string
  yaml(name: string): Promise<YamlFile | { faults: FileFault[] }>
  /** The bytes of a picture, or in words why there are none. */
  picture(name: string): Promise<Uint8Array | string>
}

/** The language of a file among the translations. */
const localeOf = (name: string) => /^([A-Za-z0-9-]{2,35})\.yaml$/.exec(name)?.[1] ?? []
const isYaml = (name: string) => /^[^/]+\.ya?ml$/.test(name)
/** Names that are devices on some systems, whatever suffix they carry. */
const isDevice = (name: string) => /^(con|prn|aux|nul|com\d|lpt\d)\./i.test(name)

/** A folder on disk. What is not in it is not read: no link leads out of it. */
export async function folderOnDisk(directory: string): Promise<StudyFolder> {
  const names = (await readdir(directory).catch(() => [])).filter(isYaml).sort()
  return {
    names,
    locales: (await readdir(join(directory, 'translations')).catch(() => [])).flatMap(localeOf).sort(),
    path: (name) => join(directory, name),
    yaml: (name) => readYaml(join(directory, name)),
    async picture(name) {
      const path = join(directory, 'pictures', name)
      const found = await lstat(path).catch(() => null)
      if (!found || isDevice(name)) return `"${name}" is not there: it must be a file in the folder pictures`
      const [real, inside] = await Promise.all([realpath(path), realpath(directory)])
      if (!found.isFile() || real !== join(inside, 'pictures', name))
        return `"${name}" is a link or a folder, where a picture file is needed`
      return found.size > largestPicture ? `"${name}" cannot be taken. ${tooLarge}` : readFile(path)
    },
  }
}

/** The files of a bundle, by their names in it. */
export const folderInMemory = (files: ReadonlyMap<string, Uint8Array>): StudyFolder => ({
  names: [...files.keys()].filter(isYaml).sort(),
  locales: [...files.keys()]
    .flatMap((name) => (name.startsWith('translations/') ? localeOf(name.slice(13)) : []))
    .sort(),
  path: (name) => name,
  yaml: async (name) => yamlOf(name, files.get(name) ?? new Uint8Array()),
  picture: async (name) => files.get(`pictures/${name}`) ?? `"${name}" is not in the bundle`,
})
