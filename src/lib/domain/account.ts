import { z } from 'zod'

/** The rule that the forms show: length is what makes a password hard to guess. */
export const shortestPassword = 10

/** The longest e-mail address there can be. */
export const longestAddress = 254

/** What it takes to make a designer's account. */
export const NewAccount = z.strictObject({
  name: z.string().trim().min(1, 'Please say what to call you.').max(100),
  email: z.email('Please give an e-mail address, such as name@example.org.').max(longestAddress),
  password: z
    .string()
    .min(shortestPassword, `Please choose a password of at least ${shortestPassword} characters.`)
    .max(128, 'Please choose a password of at most 128 characters.'),
})
export type NewAccount = z.infer<typeof NewAccount>
