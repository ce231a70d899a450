import type { Panel } from '#lib/domain/panel.ts'
import type { RaterText } from './rater-texts.ts'

/** The words that stand in a drawn panel, each with its path inside the panel; none of a picture from elsewhere. */
export const wordsInPicture = ({ scene }: Panel): RaterText[] =>
  scene === undefined
    ? []
    : [
        ...scene.people.flatMap(({ says, thinks }, index) => [
          ...some(['scene', 'people', index, 'says'], says),
          ...some(['scene', 'people', index, 'thinks'], thinks),
        ]),
        ...scene.things.flatMap((thing, index) => [
          ...('shows' in thing
            ? (thing.shows ?? []).flatMap((line, row) => some(['scene', 'things', index, 'shows', row], line))
            : []),
          ...('label' in thing ? some(['scene', 'things', index, 'label'], thing.label) : []),
        ]),
        ...scene.flows.flatMap(({ what }, index) => some(['scene', 'flows', index, 'what'], what)),
      ]

const some = (path: RaterText['path'], text: string | undefined): RaterText[] =>
  text === undefined || text.trim() === '' ? [] : [{ path, text }]
