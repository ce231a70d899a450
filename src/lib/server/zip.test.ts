import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { whole, zip, zipSize } from './zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

const entry = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { name, path, size: Buffer.byteLength(content) }
}

async function pieces(source: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const found: Buffer[] = []
  for await (const piece of source) found.push(piece)
  return found
}

test('an archive has the size that was foretold, and another program finds every file whole in it', async (context) => {
  const entries = [entry('a.csv', 'x,y\n1,ü\n'), entry('empty.csv', ''), entry('long.csv', 'word\n'.repeat(50_000))]
  const bytes = Buffer.concat(await pieces(zip(entries)))
  expect(bytes.length).toBe(zipSize(entries))
  const path = join(folder, 'all.zip')
  writeFileSync(path, bytes)
  const check =
    'import sys,zipfile,json; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps({n: len(z.read(n)) for n in z.namelist()}))'
  try {
    const sizes: unknown = JSON.parse(execFileSync('python3', ['-c', check, path], { encoding: 'utf8' }))
    expect(sizes).toEqual({ 'a.csv': 9, 'empty.csv': 0, 'long.csv': 250_000 })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    console.log('skipped: there is no python3 here to open the archive with')
    context.skip()
  }
})

test('a file that is shorter than it was ends in an error, not in silence', async () => {
  const { path, size } = entry('cut.csv', 'one\ntwo\n')
  await expect(pieces(whole(path, size + 1))).rejects.toThrow('ended after 8')
  await expect(pieces(zip([{ name: 'cut.csv', path, size: size + 1 }]))).rejects.toThrow('ended after 8')
})
