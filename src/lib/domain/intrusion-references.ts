export interface Reference {
  short: string
  title: string
  where: string
}

/** Where what `intrusion-map.ts` says can be read. */
export const intrusionReferences = {
  lee: {
    short: 'Lee et al. 2024, 4.1',
    title:
      'Practitioners’ privacy work on AI products: the five intrusions that they name, and those that hardly anybody does',
    where: 'USENIX Security 2024',
  },
  solove: { short: 'Solove 2006', title: 'A Taxonomy of Privacy', where: 'doi:10.2307/40041279' },
  carlini: {
    short: 'Carlini et al. 2021',
    title: 'Extracting Training Data from Large Language Models',
    where: 'arXiv:2012.07805',
  },
  shokri: {
    short: 'Shokri et al. 2017',
    title: 'Membership Inference Attacks Against Machine Learning Models',
    where: 'doi:10.1109/SP.2017.41',
  },
  fredrikson: {
    short: 'Fredrikson et al. 2015',
    title: 'Model Inversion Attacks that Exploit Confidence Information and Basic Countermeasures',
    where: 'doi:10.1145/2810103.2813677',
  },
  abascal: {
    short: 'Abascal et al. 2023',
    title: 'TMI! Finetuned Models Leak Private Information from their Pretraining Data',
    where: 'arXiv:2306.01181',
  },
  staab: {
    short: 'Staab et al. 2024',
    title: 'Beyond Memorization: Violating Privacy Via Inference with Large Language Models',
    where: 'arXiv:2310.07298',
  },
} satisfies Record<string, Reference>
export type ReferenceName = keyof typeof intrusionReferences
