declare global {
  namespace App {
    interface Error {
      message: string
      /** What the person can quote when they ask for help; the log has the same id. */
      id?: string
      /** What can be done next, in a sentence. */
      next?: string
    }
    interface Locals {
      /** The signed-in account, or null. */
      account: { id: string; email: string; name: string } | null
    }
  }
}

export {}
