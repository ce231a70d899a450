/** What the words and figures of the results mean: told at the end of the page, and beside each picture on demand. */
export const meanings = {
  between: [
    'Between groups',
    'How much of the usual gap between two people goes away when both are of the same group, corrected for chance: 0 where groups answer alike, 1 where all within each group say the same and the groups do not. DISCO with exponent 1 (Rizzo and Székely 2010). With equal voice, each group counts the same, however many people it has; pooled, each person does.',
  ],
  within: [
    'Within a group',
    'The Potential for Conflict Index PCI2 of the group with the highest one, corrected for its size: 0 where all say the same, 1 where half stand at either end (Vaske and others 2010). On scales with a neutral middle only answers on opposite sides count.',
  ],
  pooled: [
    '95 % of pooled',
    'Were the same study done again and again, 95 of 100 such ranges would hold the true pooled share.',
  ],
  chance: [
    'p, adjusted',
    'How often chance alone would set the groups at least as far apart, by shuffling people among groups; adjusted over the storyboards of the question (Benjamini and Hochberg 1995).',
  ],
  differ: [
    'The groups differ',
    'The share between groups is 0.15 or more and hardly chance (p below .05), or one group stands clearly apart from all others (Cliff’s delta of .33 or more, p below .05 after Holm).',
  ],
  divided: [
    'Divided within a group',
    'Its answers conflict more than answers spread evenly over the scale would, and they gather at two places rather than one (van der Eijk’s agreement A below 0).',
  ],
  agreement: [
    'Agreement, and undecided',
    'Agreement needs the whole range of the share to lie below 0.15. Where it does not, and no split shows, nothing is decided: more answers may tell.',
  ],
  keptBack: [
    'Kept back',
    'Fewer than five people answered; or a second group has to be kept back so that the small one cannot be found by subtraction; or fewer than ten people who entered together all gave the same answer, which would tell what each of them said. All figures are computed without these answers.',
  ],
  enters: [
    'Enters in steps',
    'Answers enter the figures when somebody looks and enough people have finished since: five of a group to begin with, then ten, and five once the study is closed. Two looks then never differ by fewer. An answer stays as it was when it entered; what its person changes later is in the export. Somebody who left without finishing enters after a day. When somebody withdraws, those who entered together with them go as well; of a large group, a part of ten or more.',
  ],
  middle: ['Middle', 'The median: half of the answers lie below it and half above.'],
  ring: [
    'Mark and ring',
    'The mark is a group’s mean usefulness and intrusiveness, each over all of it who gave that rating. The ring would hold 68 % of a group whose answers were normally distributed. There is none where the answers lie on a line or at one place, nor where somebody gave only one of the two ratings.',
  ],
} as const satisfies Record<string, readonly [word: string, meaning: string]>

/** Some of them as one text, a line each. */
export const explained = (...words: readonly (keyof typeof meanings)[]) =>
  words.map((word) => meanings[word].join(': ')).join('\n')
