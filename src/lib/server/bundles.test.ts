import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type PackedFile, packed } from '../../../tests/hostile-files.ts'
import { readBundle } from './bundles.ts'

const sample = 'storyboards/wellbeing-at-work'
const yaml: PackedFile[] = readdirSync(sample)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, data: readFileSync(`${sample}/${name}`) }))

const described = (files: readonly PackedFile[]) => ({
  format: 'faultline/bundle@1',
  study: 'wellbeing-at-work',
  version: 1,
  files: files.map(({ name, data = '' }) => ({
    name,
    bytes: Buffer.byteLength(data),
    sha256: createHash('sha256').update(data).digest('hex'),
  })),
})

/** A bundle with a true manifest over these files, and others that it does not know. */
const bundled = (files: readonly PackedFile[], others: readonly PackedFile[] = []) =>
  packed([...files, { name: 'manifest.json', data: JSON.stringify(described(files)) }, ...others])

test('a bundle holds a study', async () => {
  const read = await readBundle(bundled(yaml))
  expect('study' in read ? read.study.slug : read.faults).toBe('wellbeing-at-work')
})

test('a fault in a file of a bundle names file, line and path', async () => {
  const [first, ...rest] = yaml
  const broken = { ...first!, data: first!.data!.toString().replace(/^title: .*/m, 'title: [7]') }
  const read = await readBundle(bundled([broken, ...rest]))
  expect('faults' in read && read.faults[0]).toMatchObject({ file: first!.name, path: 'title' })
})

describe('a bundle is refused', () => {
  const extra = (file: PackedFile) => bundled(yaml, [file])
  const zeros = Buffer.alloc(9_000_000)
  const refusals: [string, () => Buffer, RegExp, number?][] = [
    ['that is no zip', () => Buffer.from('{"type":"excalidraw"}'), /not a zip archive/],
    ['that is empty', () => Buffer.alloc(0), /not a zip archive/],
    ['that is cut short', () => bundled(yaml).subarray(0, 4000), /damaged/],
    ['with another file in front', () => packed(yaml, Buffer.from('GIF89a')), /not a zip archive/],
    ['with a name that climbs', () => extra({ name: '../../x.yaml' }), /leads out of it/],
    ['with a name that climbs midway', () => extra({ name: 'pictures/../../x.png' }), /leads out of it/],
    ['with an absolute name', () => extra({ name: '/etc/x.yaml' }), /leads out of it/],
    ['with a drive letter', () => extra({ name: 'C:/x.yaml' }), /leads out of it/],
    ['with a backslash', () => extra({ name: 'pictures\\x.png' }), /leads out of it/],
    ['with a stream of a file', () => extra({ name: 'pictures/a.png:b.png' }), /does not belong/],
    ['with another file', () => extra({ name: 'run.sh', data: 'rm' }), /“run.sh” does not belong/],
    ['with another folder', () => extra({ name: '__MACOSX/', method: 0 }), /does not belong/],
    [
      'with a file that the manifest does not know',
      () => extra({ name: 'other.yaml', data: 'a: 1' }),
      /does not know “other.yaml”/,
    ],
    ['with a link', () => extra({ name: 'x.yaml', data: '/etc/passwd', mode: 0o120777 }), /link or a device/],
    ['with an encrypted file', () => extra({ name: 'x.yaml', data: 'a', flags: 1 }), /encrypted/],
    ['with a rare packing', () => extra({ name: 'x.yaml', data: 'a', method: 14 }), /packed in a way/],
    ['with a name twice', () => extra({ name: 'study.yaml', data: 'a' }), /“study.yaml” twice/],
    [
      'with a name twice but for its case',
      () => bundled([{ name: 'pictures/a.png' }, { name: 'pictures/A.png' }]),
      /twice/,
    ],
    ['with a bomb', () => extra({ name: 'pictures/a.png', data: zeros }), /100 times its size/],
    ['with a file that is too large', () => extra({ name: 'study2.yaml', data: zeros }), /larger than the 64 kB/, 413],
    [
      'with a size that is too small',
      () => extra({ name: 'x.yaml', data: zeros.subarray(0, 200_000), size: 20 }),
      /not as large as/,
    ],
    ['with a size that is too big', () => extra({ name: 'x.yaml', data: 'a: 1', size: 4000 }), /not as large as/],
    ['with a wrong checksum', () => extra({ name: 'x.yaml', data: 'a: 1', crc: 7 }), /damaged/],
    [
      'with files that overlap',
      () =>
        packed([
          { name: 'a.yaml', data: 'a' },
          { name: 'b.yaml', data: 'a', sameAs: 0 },
        ]),
      /overlap/,
    ],
    ['with a file of two names', () => packed([{ name: 'a.yaml', localName: 'b.yaml', data: 'a' }]), /two names/],
    ['with 300 files', () => packed(Array.from({ length: 300 }, (_, i) => ({ name: `a${i}.yaml` }))), /300 files/],
    [
      'with more than it may unpack to',
      () => {
        const data = randomBytes(120_000)
        return packed(Array.from({ length: 8 }, (_, i) => ({ name: `pictures/${i}.png`, size: 10_000_000, data })))
      },
      /unpacks to more than 60 MB/,
      413,
    ],
    ['without a manifest', () => packed(yaml), /no manifest.json/],
    [
      'with a manifest of something else',
      () => packed([...yaml, { name: 'manifest.json', data: '{}' }]),
      /not one of a study bundle/,
    ],
    [
      'with a file that is not the one described',
      () => {
        const manifest = { name: 'manifest.json', data: JSON.stringify(described(yaml)) }
        return packed([...yaml.map((one) => ({ ...one, data: `${one.data!.toString()}\n` })), manifest])
      },
      /not what the manifest says/,
    ],
    [
      'with a file described and not there',
      () => packed([...yaml.slice(1), { name: 'manifest.json', data: JSON.stringify(described(yaml)) }]),
      /in the manifest and not in the archive/,
    ],
    [
      'with a picture that no panel shows',
      () => bundled([...yaml, { name: 'pictures/a.png', data: 'x' }]),
      /No panel shows/,
    ],
  ]
  test.each(refusals)('%s', async (_, archive, reason, status = 422) => {
    await expect(readBundle(archive())).rejects.toMatchObject({ status, message: expect.stringMatching(reason) })
  })

  test('with a YAML bomb, as a fault of its file', async () => {
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefghi'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`)
      .join('\n')}\n`
    const read = await readBundle(bundled([{ name: 'study.yaml', data: bomb }]))
    expect('faults' in read && read.faults[0]).toMatchObject({
      file: 'study.yaml',
      message: expect.stringMatching('anchors'),
    })
  })
})
