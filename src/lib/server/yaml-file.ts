import { readFile, stat } from 'node:fs/promises'
import { isAlias, LineCounter, type Node, parseDocument } from 'yaml'
import { faultMessage, type Misfit } from '#lib/domain/fault-message.ts'
import { offset, pathText } from './yaml-path.ts'

/** What is wrong, and where: the file as it was named, the line counted from 1, the path inside the file. */
export interface FileFault {
  file: string
  line: number | null
  path: string
  message: string
}

/** A YAML file that was understood, with the way back from a path in it to a line. */
export interface YamlFile {
  value: unknown
  fault(path: readonly PropertyKey[], message: string): FileFault
  faults(error: Misfit): FileFault[]
}

const largest = 256 * 1024
/** Every use of an anchor counts; a study needs a few dozen. More is an attempt to blow the file up in memory. */
const mostAliases = 500

/** Reads one file. Whatever is wrong with it comes back as faults; nothing here throws for what a file holds. */
export async function readYaml(file: string): Promise<YamlFile | { faults: FileFault[] }> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size === null) return { faults: [{ file, line: null, path: '', message: 'is not there' }] }
  return size > largest ? tooLarge(file, size) : yamlOf(file, await readFile(file))
}

const tooLarge = (file: string, size: number) => ({
  faults: [
    {
      file,
      line: 1,
      path: '',
      message: `is too large: ${Math.ceil(size / 1024)} kB, where ${largest / 1024} kB are the limit`,
    },
  ],
})

/** The same for bytes that are at hand; `file` is how they are called. */
export function yamlOf(file: string, bytes: Uint8Array): YamlFile | { faults: FileFault[] } {
  const broken = (message: string) => ({ faults: [{ file, line: 1, path: '', message }] })
  if (bytes.length > largest) return tooLarge(file, bytes.length)
  try {
    return parsed(file, new TextDecoder().decode(bytes))
  } catch (error) {
    // A document nested too deeply exhausts the parser's stack, and one with too many aliases is refused by it.
    if (error instanceof ReferenceError) return broken('uses its anchors too often')
    if (error instanceof RangeError) return broken('is nested too deeply')
    throw error
  }
}

function parsed(file: string, text: string): YamlFile | { faults: FileFault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const line = (offset: number) => Math.max(lines.linePos(offset).line, 1)
  const problems = [...document.errors, ...document.warnings]
  if (problems.length > 0)
    return {
      faults: problems.map(({ pos, message }) => ({
        file,
        line: line(pos[0]),
        path: '',
        message: `is not good YAML: ${message}`,
      })),
    }
  const value: unknown = document.toJS({ maxAliasCount: mostAliases })
  const resolve = (node: Node | null) => (isAlias(node) ? (node.resolve(document) ?? null) : node)
  const fault = (path: readonly PropertyKey[], message: string): FileFault => ({
    file,
    line: line(offset(document.contents, path, resolve)),
    path: pathText(path),
    message,
  })
  return {
    value,
    fault,
    faults: (error) =>
      error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => fault([...issue.path, key], 'is not a field that is known here'))
          : [fault(issue.path, faultMessage(issue, value))],
      ),
  }
}
