import type { App } from './app.ts'

/** Puts the sample studies in place and says, once the server listens, which addresses to open. */
export function welcome(_app: App): Promise<void> {
  return Promise.resolve()
}
