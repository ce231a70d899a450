import { messagesIn } from '#lib/messages/catalogue.ts'
import type { Language } from '#lib/messages/language.ts'

/** What the error page says in this language: `message` is what went wrong, `id` what to quote when asking for help. */
export function troubleIn(language: Language, status: number, message: string, id?: string): App.Error {
  const { error, toStart } = messagesIn(language)
  return {
    message,
    ...(id ? { id } : {}),
    page: {
      heading: status === 404 ? error.nothingHere : status < 500 ? error.didNotWork : error.broke,
      advice: status === 404 ? error.checkAddress : '',
      mention: id ? error.mention(id) : '',
      toStart,
      start: `/?lang=${language}`,
    },
  }
}

/** The answers in a form as it was sent, with the revision that they go by. */
export async function typedIn(posted: Request | undefined): Promise<[string, string][]> {
  const text = await posted
    ?.clone()
    .text()
    .catch(() => '')
  const fields = [...new URLSearchParams(text)]
  return fields.some(([name]) => name.includes('.')) ? fields : []
}

export const typedAgain = (language: Language, fields: [string, string][]): NonNullable<App.Error['typed']> => {
  const { typed, sendAgain } = messagesIn(language).error
  return { said: typed, sendAgain, fields }
}
