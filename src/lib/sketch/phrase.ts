/** A name or word of the scene language as a reader would say it. */
export const plain = (name: string) => name.replaceAll(/[_-]/g, ' ')

/** "a phone", "an envelope": by its letter, which is right for every word of the scene language. */
export const withArticle = (words: string) => `${/^[aeio]/i.test(words) ? 'an' : 'a'} ${words}`

/** "this", "this and that", "this, that and another". */
export const inRow = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** Begins with a capital and ends with a mark, which may stand inside closing quotes. */
export const sentence = (text: string) =>
  text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?…。！？]”?$/.test(text) ? '' : '.')
