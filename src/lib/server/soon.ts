import { setTimeout as rest } from 'node:timers/promises'
import type { Found } from './desks.ts'
import type { StudyRecord } from './studies.ts'

/**
 * For pages: where the newer takes longer, what stood before, while that is `making` its way. Never what holds answers of
 * somebody who has left since, nor what is of another version or state than the study has now.
 * @param patience how long to wait for the newer, in milliseconds
 */
export async function soon<T extends { record: StudyRecord }>(
  { version, state, withdrawn }: StudyRecord,
  { before, now }: Found<T>,
  patience = 150,
): Promise<T & { making: boolean }> {
  const was = before?.record
  const still = was?.version === version && was.state === state && was.withdrawn === withdrawn
  if (!before || !still) return { ...(await now), making: false }
  const newer = await Promise.race([now, rest(patience, null, { ref: false })])
  // Whoever asks next hears of it.
  if (!newer) now.catch(() => {})
  return newer ? { ...newer, making: false } : { ...before, making: true }
}
