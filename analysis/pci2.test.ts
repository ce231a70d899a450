import { expect, test } from 'vitest'
import { pci2, pci2OfEvenSpread, pci2Unbiased } from './pci2.ts'

test('PCI2 with D2 is what fistools documents', () => {
  expect(pci2([19, 23, 25, 26, 7], 'D2').value).toBeCloseTo(0.3693, 12)
})

test('the unbiased form does not depend on how many people there are', () => {
  expect(pci2Unbiased([0, 3, 2, 0, 0, 2, 3], 'D2').value).toBeCloseTo(7 / 9, 12)
})

test('answers spread evenly have the values that the verdict is read against', () => {
  expect(pci2OfEvenSpread(7, 'D3')).toBeCloseTo(0.762, 3)
  expect(pci2OfEvenSpread(7, 'D2')).toBeCloseTo(0.49, 3)
})

test('people on the same side of the middle are in no conflict by D2', () => {
  expect(pci2([5, 0, 5, 0, 0, 0, 0], 'D2')).toEqual({ value: 0 })
  expect(pci2([5, 0, 0, 5, 0, 0, 0], 'D2')).toEqual({ value: 0 })
})

test('the short way for power 1 gives what the sum over all pairs gives', () => {
  for (const distance of ['D1', 'D2', 'D3'] as const)
    for (const counts of [
      [3, 1, 4, 1, 5, 9],
      [2, 7, 1, 8, 2, 8, 1],
    ])
      expect(pci2(counts, distance).value).toBeCloseTo(pci2(counts, distance, 1 + 1e-12).value!, 9)
})

test('one person is in no conflict that could be measured', () => {
  expect(pci2([0, 1, 0], 'D3')).toEqual({ value: null, reason: 'n<2' })
  expect(pci2([1, 1], 'D1')).toEqual({ value: null, reason: 'scale<3' })
})
