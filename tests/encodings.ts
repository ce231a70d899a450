import { createHash } from 'node:crypto'

/** A secret, and what it might be mistaken for when it is found. */
export interface Marker {
  what: string
  text: string
  /** Whether trying all values leads back from a hash of it: then no hash of it may be kept either. */
  guessable?: boolean
}

/** The forms in which a text could stand in an output, each as bytes would show it. */
export function forms({ text, guessable = false }: Marker): string[] {
  const bytes = Buffer.from(text)
  // Base64 of a text depends on where it begins; the letters at its edges depend on its neighbours.
  const within = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '')
      .slice(offset ? 4 : 0, -2),
  )
  const hashes = ['md5', 'sha1', 'sha256'].flatMap((algorithm) =>
    (['hex', 'base64', 'base64url'] as const).map((encoding) =>
      createHash(algorithm).update(text).digest(encoding).replaceAll('=', ''),
    ),
  )
  const plain = [
    text,
    text.toLowerCase(),
    encodeURIComponent(text),
    new URLSearchParams({ _: text }).toString().slice(2),
    JSON.stringify(text).slice(1, -1),
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    bytes.toString('hex'),
    bytes.toString('utf16le'),
    ...within,
    ...within.map((part) => part.replaceAll('+', '-').replaceAll('/', '_')),
  ]
  return [...new Set([...plain, ...(guessable ? hashes : [])])].filter((form) => form.length >= 8)
}

/** What of these markers stands in an output, in whatever form. The output is read byte by byte. */
export function found(output: Buffer | string, markers: readonly Marker[]): string[] {
  const bytes = Buffer.from(output).toString('latin1')
  const latin = (form: string) => Buffer.from(form).toString('latin1')
  return markers.flatMap((marker) =>
    forms(marker)
      .filter((form) => bytes.includes(latin(form)))
      .map((form) => `${marker.what} as ${form}`),
  )
}
