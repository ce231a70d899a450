/**
 * The pattern that somebody typed between slashes, as in /How is (.+)/i; null where there are none, and a SyntaxError
 * where what stands between them is no pattern.
 */
export function columnPattern(typed: string): RegExp | null {
  const [, source, flags = ''] = /^\/(.+)\/(i?)$/.exec(typed) ?? []
  return source === undefined ? null : new RegExp(source, `${flags}u`)
}
