/** How far the figures of a study that people answer have come. */
export interface Movement {
  /** Whether people have finished whose answers are in no figure yet. */
  waiting: boolean
  /** Whether a step was taken out because one of its people withdrew. */
  broken: boolean
}

/** As of whom the figures are; nothing is said of answers that a computer made up. */
export function movementSentences(movement: Movement | null): string[] {
  if (!movement) return []
  const { waiting, broken } = movement
  return [
    ...(waiting
      ? [
          'Some people have finished whose answers are not in these figures yet. Answers enter in steps: the first five of a group, then ten at a time, and five once the study is closed. A figure that moved with each person would tell what that person said.',
        ]
      : []),
    ...(broken
      ? [
          'Somebody withdrew. With them those went out of the figures who had entered together with them (of a large group a part, by chance), as the difference would else tell what the one who left had said. Answers of those who stayed are in the export.',
        ]
      : []),
  ]
}
