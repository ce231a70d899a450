import { en } from '#lib/messages/en.ts'
import type { Messages, Told } from '#lib/messages/messages.ts'

/** The statuses that a refusal may have, and what each means in three words. */
export const refusals = {
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible now',
  413: 'Too large',
  422: 'Not understood',
  429: 'Too many requests',
  503: 'Nothing was saved',
} as const

/**
 * A request that is understood and turned down. `message` is for the person, `field` names what to mend. Nothing was
 * changed when it is thrown: a write that throws is rolled back. What participants can meet is told by a message of the
 * catalogue, so that a page says it in their language; programs and designers read it in English.
 */
export class Refusal extends Error {
  readonly status: keyof typeof refusals
  readonly field: string | undefined
  readonly told: Told | null

  constructor(status: keyof typeof refusals, words: string | Told, field?: string) {
    super(typeof words === 'string' ? words : words(en))
    this.name = 'Refusal'
    this.status = status
    this.field = field
    this.told = typeof words === 'string' ? null : words
  }

  /** The refusal in another language. What is told in a study's own words, or to designers alone, stays as it is. */
  in(messages: Messages): string {
    return this.told?.(messages) ?? this.message
  }
}
