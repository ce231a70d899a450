/** How many letters wide a text is: a Chinese one takes the room of two. */
export const lettersOf = (text: string) => text.replace(/\p{Script=Han}/gu, 'xx').length

/** Words in lines of at most so many letters, as far as words can be parted. */
export function linesOf(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
