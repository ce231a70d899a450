import type { Draw } from './order.ts'

/**
 * Consonants that are not taken for one another or for a digit, so that no code is a word. Nineteen of them: a prime
 * number, so that the check letter sees every single wrong letter or digit and every two that changed places.
 */
const letters = 'bcdfghjkmnpqrstvwxz'

/** How many seats a study can have on paper before the codes run out. */
export const seatCodes = letters.length ** 3

/** The code of a seat at a workshop: three letters, drawn by chance. It says nothing about group or order. */
export const seatCode = (draw: Draw): string => Array.from({ length: 3 }, () => letters[draw(letters.length)]!).join('')

/** The code of one card of a seat: the seat, the card's number in the seat's own order, and a check letter. */
export const cardCode = (seat: string, number: number): string => `${seat}-${number}${checkLetter(seat, number)}`

function checkLetter(seat: string, number: number): string {
  const symbols = [...Array.from(seat, (letter) => letters.indexOf(letter)), Math.floor(number / 10), number % 10]
  const sum = symbols.reduce((sum, symbol, index) => sum + (index + 2) * symbol, 0)
  return letters[sum % letters.length]!
}

export interface CardName {
  seat: string
  number: number
}

/** What a typed card code names, or what is wrong with it. Capitals, spaces and the hyphen do not matter. */
export function readCardCode(text: string): CardName | { fault: string } {
  const [, seat = '', digits = '', check = ''] = /^([a-z]{3})(\d{1,2})([a-z])$/.exec(bare(text)) ?? []
  if (!seat) return { fault: `“${text.slice(0, 20)}” is not a card’s code: three letters, a number, a letter.` }
  const number = Number(digits)
  const known = Array.from(seat + check).every((letter) => letters.includes(letter))
  if (!known || checkLetter(seat, number) !== check)
    return { fault: `“${text.slice(0, 20)}” is mistyped: its letters and number do not belong together.` }
  return { seat, number }
}

const bare = (text: string) => text.toLowerCase().replaceAll(/[\s–-]/g, '')
