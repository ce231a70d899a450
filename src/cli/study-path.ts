import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { projectRoot } from '#lib/server/root.ts'

/** Where a study's files are: at a path of the caller's, or under `storyboards/` by its folder's name. */
export function studyPath(asked: string, cwd: string): string {
  const here = resolve(cwd, asked)
  const shipped = join(projectRoot, 'storyboards', asked)
  return existsSync(here) || !existsSync(shipped) ? here : shipped
}
