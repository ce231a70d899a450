import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds `storyboards/` and `analysis/`: the nearest one above this file, built or not. */
export const projectRoot = rootAbove(import.meta.dirname)

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'storyboards')) && existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('The folders storyboards/ and analysis/ must stand above the built server.')
  return rootAbove(parent)
}
