import { basename, relative } from 'node:path'
import type { FileFault } from '#lib/server/study-files.ts'

/** A path as the caller would write it. */
export const shownPath = (path: string, cwd: string) => relative(cwd, path) || basename(path)

/** A fault of a study's file, on one line: `file:line path: message`; without a line where there is no file. */
export const faultLine = ({ file, line, path, message }: FileFault, cwd: string) =>
  `${shownPath(file, cwd)}:${line ?? ''} ${path ? `${path}: ` : ''}${message}\n`
