import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Study } from '#lib/domain/study.ts'
import { projectRoot } from '#lib/server/root.ts'
import { readStudy } from '#lib/server/study-files.ts'
import { drawing } from '#lib/sketch/drawing.ts'
import { sheet } from '#lib/sketch/sheet.ts'
import { faultLine } from './fault-line.ts'
import type { Io } from './io.ts'

export const usage = `faultline draw STUDY --out DIR

Draws every panel of a study as SVG into DIR, and each storyboard as an HTML sheet that is ready to print. STUDY is the
folder of the study, or its name under storyboards/.
`

/** Exit 0: drawn. 1: the study is at fault. 2: not understood. */
export async function draw(argv: string[], { stdout, stderr, cwd }: Io): Promise<number> {
  const args = read(argv)
  if (args?.help) {
    stdout(usage)
    return 0
  }
  if (!args?.study || !args.out) {
    stderr(usage)
    return 2
  }
  const asked = resolve(cwd, args.study)
  const found = await readStudy(existsSync(asked) ? asked : join(projectRoot, 'storyboards', args.study))
  if ('faults' in found) {
    for (const fault of found.faults) stderr(faultLine(fault, cwd))
    return 1
  }
  const files = pictures(found.study)
  await mkdir(resolve(cwd, args.out), { recursive: true })
  for (const [name, text] of files) await writeFile(join(resolve(cwd, args.out), name), text)
  stdout(`${args.out}: ${files.length} files, ${found.study.storyboards.length} sheets to print\n`)
  return 0
}

/** The files of a study's drawings, by name. */
function pictures({ slug, locale, storyboards }: Study): [name: string, text: string][] {
  return storyboards.flatMap((storyboard): [string, string][] => {
    const panels = storyboard.panels.map(({ scene }, index): [string, string] => {
      const name = `${storyboard.code}-${index + 1}`
      return [`${name}.svg`, drawing(scene, { seed: `${slug} ${name}` })]
    })
    const names = panels.map(([name]) => name)
    return [...panels, [`${storyboard.code}.html`, sheet(storyboard, names, locale)]]
  })
}

function read(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    return positionals.length > 1 ? null : { ...values, study: positionals[0] }
  } catch {
    return null
  }
}
