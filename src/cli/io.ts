/** Where a command speaks, and the folder that its paths are relative to. */
export interface Io {
  stdout: (text: string) => void
  stderr: (text: string) => void
  cwd: string
}

/** What each command's module holds: how it is used, and the command itself, answering with its exit code. */
export type Command = (argv: string[], io: Io) => Promise<number>
