import { leik } from '#analysis/leik.ts'
import { pci2 } from '#analysis/pci2.ts'
import { hiddenGroups } from '#analysis/suppression.ts'
import { vanDerEijkA } from '#analysis/van-der-eijk.ts'
import { same, type Comparison, type Single, type Wanted } from './entry.ts'

const v = [30, 40, 210, 130, 530, 50, 10]

/** Not compared: Cns and l2, and the A and Leik of one person, which the packages put at 1 and 0 and the product at null. */
function distribution(wanted: Wanted): Comparison[] {
  const { counts } = wanted
  const one = counts.reduce((a: number, b: number) => a + b) < 2
  return [
    same('A', vanDerEijkA(counts).value, one ? null : wanted.A),
    same('Leik', leik(counts).value, one ? null : wanted.Leik),
    same('PCI2_D3', pci2(counts, 'D3').value, wanted.PCI2_D3_p1),
    same('PCI2_D2', pci2(counts, 'D2').value, wanted.PCI2_D2_p1),
    same('PCI2_D1', pci2(counts, 'D1').value, wanted.PCI2_D1_p1),
    same('PCI2_D2_p2', pci2(counts, 'D2', 2).value, wanted.PCI2_D2_p2),
    same('BerryMielke', pci2(counts, 'D3').value, wanted.BerryMielke),
  ]
}

const fistools = (wanted: Wanted) => [
  same('D2', pci2(wanted.counts, 'D2').value, wanted.D2),
  same('D1', pci2(wanted.counts, 'D1').value, wanted.D1),
]

export const distributions: Single = {
  'unit/agrmt/A': (wanted) => [same('A', vanDerEijkA(v).value, wanted)],
  'unit/agrmt/polarization': (wanted) => [same('(1 - A)/2', (1 - vanDerEijkA(v).value!) / 2, wanted)],
  'unit/agrmt/Leik': (wanted) => [same('Leik', leik(v).value, wanted)],
  'unit/agrmt/BerryMielke': (wanted) => [same('PCI2 D3', pci2(v, 'D3').value, wanted)],
  'unit/agrmt/lsquared': (wanted) => [same('1 - PCI2 D3 (N even)', 1 - pci2(v, 'D3').value!, wanted)],
  ...Object.fromEntries(
    ['uniform', 'point', 'bimodal', 'bi_adj', 'skew', 'n1', 'n2ends', 'n3', 'odd'].map((name) => [
      `unit/dist/${name}`,
      distribution,
    ]),
  ),
  'unit/pci2/fistools_oldRNG': fistools,
  'unit/pci2/fistools_newRNG': fistools,
  'unit/suppression/table': ({ table, threshold, primary }) =>
    table.flatMap((row: number[], r: number) => {
      const hidden = hiddenGroups(row, threshold)
      return row.map((_, c) => {
        const wanted = primary.some(([i, j]: number[]) => i === r + 1 && j === c + 1)
        return same(`cell ${r + 1}, ${c + 1} is primary`, hidden[c] === 'small' ? 1 : 0, wanted ? 1 : 0)
      })
    }),
}
