import type { en } from './en.ts'

/** Every message, by its place. English says which there are and what each takes; no language has more or fewer. */
export type Messages = typeof en

/** What somebody is told, as each language says it. */
export type Told = (messages: Messages) => string
