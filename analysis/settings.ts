import type { WrittenSettings } from './report-format.ts'

export type ReportSettings = WrittenSettings

export const defaultSettings: ReportSettings = {
  scale: [1, 7],
  bipolar: [],
  minCell: 5,
  seed: 1,
  resamples: 2000,
  permutations: 4999,
}

/** The settings with the defaults filled in; an illegal one is a RangeError that names the legal values. */
export function completeSettings(given: Partial<ReportSettings> = {}): ReportSettings {
  const settings = { ...defaultSettings, ...given }
  const [lowest, highest] = settings.scale
  whole('scale', lowest, -1000, 1000)
  whole('scale', highest, lowest + 1, lowest + 100)
  whole('minCell', settings.minCell, 1, 1000)
  whole('seed', settings.seed, 0, Number.MAX_SAFE_INTEGER)
  whole('resamples', settings.resamples, 0, 100_000)
  whole('permutations', settings.permutations, 0, 1_000_000)
  return settings
}

function whole(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`${name}: ${value} is not a whole number from ${least} to ${most}`)
}
