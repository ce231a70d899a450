import type { Account } from '#lib/server/accounts.ts'
import type { App as Faultline } from '#lib/server/app.ts'
import type { Key } from '#lib/server/keys.ts'

declare global {
  namespace App {
    interface Error {
      message: string
      /** What the person can quote when they ask for help; the log has the same id. */
      id?: string
      /** What the error page says around it, for those who may read another language than English. */
      page?: { heading: string; advice: string; mention: string; toStart: string; start: string }
      /** What a participant's form held when it failed, and what the page says of it. */
      typed?: { said: string; sendAgain: string; fields: [name: string, value: string][] }
    }
    interface Locals {
      app: Faultline
      account: Account | null
      /** What a program showed, on routes that need it. */
      key: Key | null
      /** The language of the page, for its `lang`. */
      lang: string
      /** A participant's form as it was sent, for the error page. */
      posted?: Request
    }
    interface PageData {
      /** Of results: whether newer figures than these are being made. */
      making?: boolean
    }
  }
}
