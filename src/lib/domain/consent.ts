import { z } from 'zod'
import { words } from './code.ts'

/** What a person agrees to before the first storyboard. Each part answers a question that people really ask. */
export const Consent = z.strictObject({
  version: z.int().min(1),
  duration: words(400),
  pay: words(400),
  readers: words(800),
  confidentiality: words(800),
  contact: words(400),
  withdrawal: words(800),
  agree: words(200),
})
export type Consent = z.infer<typeof Consent>

/** The headings in English, in the order in which the parts are read. Stored hashes of consents depend on these words. */
export const consentHeadings = {
  duration: 'How long it takes',
  pay: 'What it pays',
  readers: 'Who reads what',
  confidentiality: 'What stays hidden',
  contact: 'Whom to ask',
  withdrawal: 'Changing your mind',
}
export type ConsentHeadings = typeof consentHeadings

/** The consent as headed paragraphs, in the order in which they are read. */
export const consentParts = (consent: Consent, headings: ConsentHeadings = consentHeadings) =>
  (Object.keys(consentHeadings) as (keyof ConsentHeadings)[]).map((key) => ({
    heading: headings[key],
    text: consent[key],
  }))

/** The whole text that is agreed to, as one string: what is stored by its hash and sent over the API. */
export const consentText = (consent: Consent, headings?: ConsentHeadings) =>
  [...consentParts(consent, headings).map((part) => `${part.heading}\n${part.text}`), consent.agree].join('\n\n')

/** Whether two consents say the same. White space says nothing. */
export const saysTheSame = (one: Consent, other: Consent) =>
  consentText(one).split(/\s+/).join(' ') === consentText(other).split(/\s+/).join(' ')
