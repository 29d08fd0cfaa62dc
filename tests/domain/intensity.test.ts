import fc from 'fast-check';
import { compareIntensity, INTENSITIES, isIntensity } from '../../src/domain/intensity';

test.each([
  ['I1', 'I1', 'same'],
  ['I5', 'I5', 'same'],
  ['I1', 'I2', 'closer'],
  ['I1', 'I5', 'closer'],
  ['I3', 'I2', 'looser'],
  ['I5', 'I1', 'looser'],
] as const)('now %s, fits %s: %s', (now, fits, comparison) => {
  expect(compareIntensity({ now, fits })).toBe(comparison);
});

test('seen from the other side closer is looser', () => {
  const other = { same: 'same', closer: 'looser', looser: 'closer' } as const;
  const intensity = fc.constantFrom(...INTENSITIES);
  fc.assert(
    fc.property(intensity, intensity, (now, fits) => {
      expect(compareIntensity({ now: fits, fits: now })).toBe(other[compareIntensity({ now, fits })]);
    }),
  );
});

test.each([
  ['I1', true],
  ['I5', true],
  ['I6', false],
  ['i1', false],
  ['', false],
  ['constructor', false],
])('"%s" is an intensity: %s', (value, known) => {
  expect(isIntensity(value)).toBe(known);
});
