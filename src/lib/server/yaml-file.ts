import { readFile, stat } from 'node:fs/promises'
import { type Document, isAlias, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
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

/** The most that one file of a study may have; a translation holds the words of all its storyboards. */
export const largestYaml = 64 * 1024
export const largestTranslation = 128 * 1024
const limitOf = (file: string) => (/(^|[/\\])translations[/\\][^/\\]+$/.test(file) ? largestTranslation : largestYaml)
/** So many faults of a file are told; how many more there are is told in one. */
const mostFaults = 20
/** Every use of an anchor counts; a study needs a few dozen. More is an attempt to blow the file up in memory. */
const mostAliases = 500

/** Reads one file. Whatever is wrong with it comes back as faults; nothing here throws for what a file holds. */
export async function readYaml(file: string): Promise<YamlFile | { faults: FileFault[] }> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size === null) return { faults: [{ file, line: null, path: '', message: 'is not there' }] }
  return size > limitOf(file) ? tooLarge(file, size) : yamlOf(file, await readFile(file))
}

const tooLarge = (file: string, size: number) => ({
  faults: [
    {
      file,
      line: 1,
      path: '',
      message: `is too large: ${Math.ceil(size / 1024)} kB, where ${limitOf(file) / 1024} kB are the limit`,
    },
  ],
})

/** The same for bytes that are at hand; `file` is how they are called. */
export function yamlOf(file: string, bytes: Uint8Array): YamlFile | { faults: FileFault[] } {
  const broken = (message: string) => ({ faults: [{ file, line: 1, path: '', message }] })
  if (bytes.length > limitOf(file)) return tooLarge(file, bytes.length)
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
  // The parser compares every key with all before it, which takes seconds where there are thousands.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const line = (offset: number) => Math.max(lines.linePos(offset).line, 1)
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ at: pos[0], message }))
  problems.push(...repeatedKeys(document).map((at) => ({ at, message: 'Map keys must be unique' })))
  if (problems.length > 0)
    return {
      faults: first(file, problems, ({ at, message }) => ({
        file,
        line: line(at),
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
      first(file, error.issues.flatMap(told), ({ path, issue }) =>
        fault(path, issue ? faultMessage(issue, value) : 'is not a field that is known here'),
      ),
  }
}

type Issue = Misfit['issues'][number]

/** Every field that is not known is a fault by itself. */
const told = (issue: Issue): { path: readonly PropertyKey[]; issue: Issue | null }[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], issue: null }))
    : [{ path: issue.path, issue }]

/** The first faults of a file, and how many more there are: only those that are told need to be looked for. */
export function first<T>(file: string, all: readonly T[], fault: (one: T) => FileFault): FileFault[] {
  const faults = all.slice(0, mostFaults).map(fault)
  const more = all.length - mostFaults
  if (more > 0)
    faults.push({ file, line: null, path: '', message: `has ${more} more ${more > 1 ? 'faults' : 'fault'}` })
  return faults
}

/** Where keys stand that their map has already. */
function repeatedKeys(document: Document.Parsed): number[] {
  const found: number[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) found.push(key.range?.[0] ?? 0)
        seen.add(key.value)
      }
    },
  })
  return found
}
