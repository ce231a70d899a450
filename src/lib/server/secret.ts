import { createHash, randomBytes } from 'node:crypto'

/** 128 bits that nobody guesses, in letters that survive an address. */
export const randomToken = () => randomBytes(16).toString('base64url')

/** What is stored instead of a secret: looked up by equality of the hash, so that no comparison leaks its time. */
export const hashed = (secret: string) => createHash('sha256').update(secret).digest('base64url')

/** No 0, O, 1 or I: this is copied by hand. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * The code by which a person can withdraw, derived one way from their token: it can be shown again as long as the
 * browser knows the token, and it does not lead back to the answers. 80 bits, in four groups of four.
 */
export function withdrawalCode(token: string): string {
  const digest = createHash('sha256').update(`withdrawal ${token}`).digest()
  const code = Array.from(digest.subarray(0, 16), (byte) => letters[byte & 31]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** A withdrawal code as it was typed: case, spaces and hyphens do not matter. */
export function typedCode(text: string): string {
  const code = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
