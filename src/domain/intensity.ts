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
