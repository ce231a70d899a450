import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Scene } from '#lib/domain/scene.ts'
import type { Study } from '#lib/domain/study.ts'
import { readStudy } from '#lib/server/study-files.ts'
import { drawing } from '#lib/sketch/drawing.ts'
import { sheet } from '#lib/sketch/sheet.ts'
import { faultLine } from './fault-line.ts'
import type { Io } from './io.ts'
import { readArguments, wrongUsage } from './read-arguments.ts'
import { studyPath } from './study-path.ts'

export const usage = `faultline draw STUDY --out DIR

Draws every panel of a study as SVG into DIR, and each storyboard as an HTML sheet that is ready to print. STUDY is the
folder of the study, or its name under storyboards/.
`

/** Exit 0: drawn. 1: the study is at fault. 2: not understood. */
export async function draw(argv: string[], io: Io): Promise<number> {
  const read = readArguments(argv, io, usage, { out: { type: 'string' } })
  if (typeof read === 'number') return read
  const [asked, ...rest] = read.positionals
  const { out } = read.values
  if (asked === undefined || rest.length > 0) return wrongUsage('draw takes one STUDY.', io, usage)
  if (!out) return wrongUsage('Where to? draw needs --out DIR.', io, usage)
  const found = await readStudy(studyPath(asked, io.cwd))
  if ('faults' in found) {
    for (const fault of found.faults) io.stderr(faultLine(fault, io.cwd))
    return 1
  }
  const files = pictures(found.study)
  const folder = resolve(io.cwd, out)
  await mkdir(folder, { recursive: true })
  for (const [name, text] of files) await writeFile(join(folder, name), text)
  io.stdout(`${out}: ${files.length} files, ${found.study.storyboards.length} sheets to print
`)
  return 0
}

const emptyScene = Scene.parse({})

/** The files of a study's drawings, by name. */
function pictures({ slug, locale, storyboards, cast }: Study): [name: string, text: string][] {
  return storyboards.flatMap((storyboard): [string, string][] => {
    const panels = storyboard.panels.map(({ scene = emptyScene }, index): [string, string] => {
      const name = `${storyboard.code}-${index + 1}`
      return [`${name}.svg`, drawing(scene, { seed: `${slug} ${name}`, cast })]
    })
    const names = panels.map(([name]) => name)
    return [...panels, [`${storyboard.code}.html`, sheet(storyboard, names, locale)]]
  })
}
