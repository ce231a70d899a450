import { InputFault } from './input-fault.ts'

/**
 * Turns the bytes of a file into text, piece by piece: UTF-8 or, with a byte order mark, UTF-16. Bytes that are neither
 * are refused by name, unless the encoding is named: a wrong guess would change what people wrote. The first piece has
 * the byte order mark, if there is one.
 */
export function textReader(name: string, label?: string): (bytes: Uint8Array, isLast: boolean) => string {
  let decoder: TextDecoder | undefined
  return (bytes, isLast) => {
    if (!decoder && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
      throw new InputFault([`${name}: a spreadsheet or another archive, and no text; save its sheet as CSV first`])
    decoder ??= new TextDecoder(label ?? marked(bytes), { fatal: true })
    const text = decodedBy(decoder, bytes, isLast, label, name)
    if (label === undefined && text.includes('\0'))
      throw new InputFault([
        `${name}: has NUL characters, as UTF-16 without a byte order mark does; name its encoding, such as utf-16le`,
      ])
    return text
  }
}

/** The text of a whole file. */
export const decoded = (bytes: Uint8Array, name: string, label?: string): string => textReader(name, label)(bytes, true)

function decodedBy(
  decoder: TextDecoder,
  bytes: Uint8Array,
  isLast: boolean,
  label: string | undefined,
  name: string,
): string {
  try {
    return decoder.decode(bytes, { stream: !isLast })
  } catch {
    throw new InputFault([
      label === undefined
        ? `${name}: neither UTF-8 nor UTF-16 with a byte order mark; name its encoding, such as windows-1252 or macintosh`
        : `${name}: not ${label} throughout`,
    ])
  }
}

function marked(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
