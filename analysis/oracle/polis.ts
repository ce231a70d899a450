import { groupConsensus, twoProportions, type Stances } from '#analysis/group-consensus.ts'
import { same, type Comparison, type Single, type Wanted } from './entry.ts'

export const consensusExamples: Single = {
  'unit/polis/example': (wanted) => polis('example', wanted),
  'unit/polis/two_prop_test': (wanted) => [same('z', twoProportions(15, 56, 24, 71), wanted)],
}

export function polis(id: string, wanted: Wanted): Comparison[] {
  const [agree, disagree, seen]: number[][] = wanted.A
    ? [wanted.A, wanted.D, wanted.S]
    : [
        [8, 2, 5],
        [1, 7, 2],
        [10, 10, 8],
      ]
  const found = groupConsensus(
    agree!.map((_, g): Stances => {
      return { agree: agree![g]!, disagree: disagree![g]!, seen: seen![g]! }
    }),
  )
  return [
    same(`${id} agree`, found.agree.value, wanted.gic_agree),
    same(`${id} disagree`, found.disagree.value, wanted.gic_disagree),
    same(`${id} geometric mean`, found.agreeMean.value, wanted.gic_agree_geomean),
    ...found.groups.flatMap((group, g) => [
      same(`pa[${g}]`, group!.agree.share, wanted.pa[g]),
      same(`pd[${g}]`, group!.disagree.share, wanted.pd[g]),
      same(`pat[${g}]`, group!.agree.shareZ, wanted.pat[g]),
      same(`pdt[${g}]`, group!.disagree.shareZ, wanted.pdt[g]),
      same(`ra[${g}]`, group!.agree.ratio, wanted.ra[g]),
      same(`rd[${g}]`, group!.disagree.ratio, wanted.rd[g]),
      same(`rat[${g}]`, group!.agree.ratioZ, wanted.rat[g]),
      same(`rdt[${g}]`, group!.disagree.ratioZ, wanted.rdt[g]),
    ]),
  ]
}
