import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { OwnSketch } from '#lib/domain/own-sketch.ts'
import type { Panel } from '#lib/domain/panel.ts'
import type { Study } from '#lib/domain/study.ts'
import { languageFor, messagesIn } from '#lib/messages/catalogue.ts'
import { directionOf } from '#lib/messages/language.ts'
import * as pictures from '#lib/server/pictures.ts'
import { Refusal } from '#lib/server/refusal.ts'
import { readStudy } from '#lib/server/study-files.ts'
import { drawing } from '#lib/sketch/drawing.ts'
import { redrawn } from '#lib/sketch/redrawn.ts'
import { type Paper, papers, sheet } from '#lib/sketch/sheet.ts'
import { faultLine } from './fault-line.ts'
import type { Io } from './io.ts'
import { readArguments, wrongUsage } from './read-arguments.ts'
import { studyPath } from './study-path.ts'

export const usage = `faultline draw STUDY --out DIR [--paper A4|Letter]

Draws every panel of a study as SVG into DIR (a photograph stays one, as WebP), and each storyboard as an HTML sheet that
is ready to print on A4 (or on Letter): what raters see of it, and nothing else. STUDY is the folder of the study, or its
name under storyboards/.
`

/** Exit 0: drawn. 1: the study is at fault. 2: not understood. */
export async function draw(argv: string[], io: Io): Promise<number> {
  const read = readArguments(argv, io, usage, {
    out: { type: 'string' },
    paper: { type: 'string', default: 'A4' },
  })
  if (typeof read === 'number') return read
  const [asked, ...rest] = read.positionals
  const { out } = read.values
  if (asked === undefined || rest.length > 0) return wrongUsage('draw takes one STUDY.', io, usage)
  if (!out) return wrongUsage('Where to? draw needs --out DIR.', io, usage)
  const paper = papers.find((one) => one === read.values.paper)
  if (!paper) return wrongUsage(`A sheet can be ${papers.join(' or ')}.`, io, usage)
  const found = await readStudy(studyPath(asked, io.cwd))
  if ('faults' in found) {
    for (const fault of found.faults) io.stderr(faultLine(fault, io.cwd))
    return 1
  }
  const settled = await pictures.settled(found.study, found.pictures).catch((cause: unknown) => {
    if (!(cause instanceof Refusal)) throw cause
    return cause.message
  })
  if (typeof settled === 'string') {
    io.stderr(`${asked}: ${settled}\n`)
    return 1
  }
  const files = drawings(settled.study, settled.pictures, paper)
  const folder = resolve(io.cwd, out)
  await mkdir(folder, { recursive: true })
  for (const [name, content] of files) await writeFile(join(folder, name), content)
  io.stdout(`${out}: ${files.length} files, ${found.study.storyboards.length} sheets to print
`)
  return 0
}

/** The files of a study's drawings, by name. */
function drawings(
  study: Study,
  kept: pictures.Picture[],
  paper: Paper,
): [name: string, content: string | Uint8Array][] {
  const { locale } = study
  const words = messagesIn(languageFor(locale)).flows
  const reader = { locale, direction: directionOf(locale), words }
  return study.storyboards.flatMap((storyboard): [string, string | Uint8Array][] => {
    const panels = storyboard.panels.map((panel, index): [string, string | Uint8Array] => {
      const name = `${storyboard.code}-${index + 1}`
      const { suffix, content } = panelImage(study, panel, name, kept)
      return [name + suffix, content]
    })
    const names = panels.map(([name]) => name)
    return [...panels, [`${storyboard.code}.html`, sheet(storyboard, names, reader, paper)]]
  })
}

function panelImage({ slug, cast }: Study, { scene, picture }: Panel, name: string, kept: pictures.Picture[]) {
  const seed = `${slug} ${name}`
  if (scene) return { suffix: '.svg', content: drawing(scene, { seed, cast }) }
  const { bytes } = kept.find((one) => one.name === picture)!
  if (picture!.endsWith('.webp')) return { suffix: '.webp', content: bytes }
  return { suffix: '.svg', content: redrawn(OwnSketch.parse(JSON.parse(Buffer.from(bytes).toString())), seed) }
}
