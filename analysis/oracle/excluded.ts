const each = (ids: readonly string[], reason: string) => Object.fromEntries(ids.map((id) => [id, reason]))
const concepts = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']

/** The figures that the product does not compute, with the reason. */
export const excluded: Record<string, string> = {
  ...each(
    concepts.map((concept) => `ds1/ER/${concept}`),
    'Esteban–Ray sees between-group structure only and depends on how many people each group happens to have',
  ),
  'unit/ER': 'Esteban–Ray, as above',
  'unit/agrmt/MRQ': 'Reynal-Querol, a relative of Esteban–Ray',
  'unit/agrmt/Reardon': 'a fourth measure of dispersion beside PCI2, A and Leik',
  'unit/agrmt/consensus': 'Tastle–Wierman Cns says what PCI2 says',
  'unit/rand/published_bmjopen': 'the RAND index was fitted to panels on nine points',
  'unit/rand/polarized9': 'the RAND index was fitted to panels on nine points',
  'ds1/acceptability/C2/clm': 'cumulative link models are an offline check in R',
  'ds1/acceptability/clmm': 'cumulative link models are an offline check in R',
  'ds1/acceptability/lmer_varcomp': 'mixed models are an offline check in R',
  ...each(
    [2, 3, 4, 5, 6, 7].map((n) => `unit/williams/${n}`),
    'orders are no figure; tests/house/reference-orders.test.ts compares them',
  ),
  'unit/cliff/consistent_normal': 'another variance and the normal quantile, not the convention used',
  'unit/cliff/effectsize_fisherz': 'another interval (Fisher z), not the convention used',
  'unit/alpha_nomissing_3coders/ordinal_irr_WRONG': 'documents a fault of irr 0.84.1',
  'unit/suppression/audit_primary_only': 'the audit by linear programming; suppression.test.ts tests its property',
  'unit/suppression/audit_with_complementary':
    'the audit by linear programming; suppression.test.ts tests its property',
}
