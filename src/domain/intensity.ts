import type { LocalDate } from './time';

/** Intensities of integrated working (source S2), from low to high. */
export const INTENSITIES = ['I1', 'I2', 'I3', 'I4', 'I5'] as const;
export type Intensity = (typeof INTENSITIES)[number];

/** What a team chose for a case: informative only, never a score. */
export interface IntensityChoice {
  readonly now: Intensity;
  readonly fits: Intensity;
  readonly on: LocalDate;
}

export function isIntensity(value: string): value is Intensity {
  return INTENSITIES.some((intensity) => intensity === value);
}

/** What fits, seen from what is now: as close, closer together, or looser. */
export type IntensityComparison = 'same' | 'closer' | 'looser';

export function compareIntensity({ now, fits }: Pick<IntensityChoice, 'now' | 'fits'>): IntensityComparison {
  const steps = INTENSITIES.indexOf(fits) - INTENSITIES.indexOf(now);
  return steps === 0 ? 'same' : steps > 0 ? 'closer' : 'looser';
}
