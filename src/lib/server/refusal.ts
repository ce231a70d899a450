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
 * changed when it is thrown: a write that throws is rolled back.
 */
export class Refusal extends Error {
  readonly status: keyof typeof refusals
  readonly field: string | undefined

  constructor(status: keyof typeof refusals, message: string, field?: string) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.field = field
  }
}
