import { variance } from '#analysis/mean.ts'
import { pci2, pci2Unbiased } from '#analysis/pci2.ts'
import type { CellFigures } from '#analysis/report-format.ts'
import { same, type Comparison, type Wanted } from './entry.ts'

/** Not compared: Cns and RAND (left out of the product), l2 (an identity of PCI2). One person has a mean and a median only. */
export function described(cell: CellFigures, wanted: Wanted, item: string): Comparison[] {
  const { counts } = cell
  const own = item === 'acceptability' ? 'D2' : 'D3'
  const spread = variance(counts).value
  const one = wanted.n < 2
  return [
    same('n', cell.n, wanted.n),
    ...counts.map((count, k) => same(`counts[${k}]`, count, wanted.counts[k])),
    same('mean', cell.mean, wanted.mean),
    same('median', cell.median, wanted.median),
    same('sd', spread === null ? null : Math.sqrt(spread), wanted.sd),
    same('A', cell.agreement, one ? null : wanted.A),
    same('Leik', cell.leik, one ? null : wanted.Leik),
    same('pci2', cell.pci2, wanted[`PCI2_${own}`]),
    same('pci2Unbiased', cell.pci2Unbiased, wanted[`PCI2u_${own}`]),
    same('PCI2_D3', pci2(counts, 'D3').value, wanted.PCI2_D3),
    same('PCI2_D2', pci2(counts, 'D2').value, wanted.PCI2_D2),
    same('PCI2_D1', pci2(counts, 'D1').value, wanted.PCI2_D1),
    same('PCI2_D2_p2', pci2(counts, 'D2', 2).value, wanted.PCI2_D2_p2),
    same('PCI2u_D3', pci2Unbiased(counts, 'D3').value, wanted.PCI2u_D3),
    same('PCI2u_D2', pci2Unbiased(counts, 'D2').value, wanted.PCI2u_D2),
  ]
}
