import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command, Io } from './io.ts'

/** Each command's file is read when it is asked for: none of them waits for what another one needs. */
const commands: Record<string, { does: string; file: string; name: string }> = {
  analyze: { does: 'analyse a CSV of ratings, without server or database', file: 'analyze.ts', name: 'analyze' },
  check: { does: 'say what is wrong with a study, with file and line', file: 'check.ts', name: 'check' },
  draw: { does: 'write the storyboards of a study as pictures', file: 'draw.ts', name: 'draw' },
  study: {
    does: 'list, import, export, publish, pause, close, delete or simulate studies',
    file: 'study.ts',
    name: 'study',
  },
  export: { does: 'write all files of a study', file: 'export.ts', name: 'exportStudy' },
  backup: { does: 'copy the embedded database while the server runs', file: 'backup.ts', name: 'backup' },
  restore: { does: 'put such a copy in its place', file: 'restore.ts', name: 'restore' },
  user: { does: 'add, list, disable or reset accounts', file: 'user.ts', name: 'user' },
}

const usage = `faultline COMMAND …

${Object.entries(commands)
  .map(([name, { does }]) => `  ${name.padEnd(9)} ${does}`)
  .join('\n')}

faultline COMMAND --help says more about each. Exit 0: done. 1: the input is at fault. 2: wrong usage.
`

async function run([name = '', ...argv]: string[], io: Io): Promise<number> {
  if (['--help', '-h', 'help'].includes(name)) {
    io.stdout(usage)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const file = command && join(import.meta.dirname, command.file)
  if (!file || !existsSync(file)) {
    io.stderr(`${name === '' ? 'Which command?' : `There is no command "${name}".`}\n\n${usage}`)
    return 2
  }
  const module = (await import(`./${command.file}`)) as Record<string, unknown>
  return (module[command.name] as Command)(argv, io)
}

// Whoever reads us may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  cwd: process.env['INIT_CWD'] || process.cwd(),
})
