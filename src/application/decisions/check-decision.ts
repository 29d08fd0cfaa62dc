import { isDecisionLevel, type DecisionLevel } from '../../domain/decisions';
import { findPersonalData, type GuardOptions } from '../../domain/personal-data';
import type { Problem } from '../views/parts';

/** Longest reason that is kept, in characters. */
export const LONGEST_WHY = 280;

/** What was chosen and typed; empty when left empty. */
export interface DecisionInput {
  readonly level: string;
  readonly why: string;
}

/** The same, fit to be kept; or the first thing to mend. */
export type CheckedDecision =
  { readonly level: DecisionLevel; readonly why: string } | { readonly problem: Problem };

/** @param guard organisations of the case are free of the name guard */
export function checkDecision({ level, why }: DecisionInput, guard: GuardOptions): CheckedDecision {
  if (level === '') return { problem: { key: 'decision-level-missing' } };
  if (!isDecisionLevel(level)) return { problem: { key: 'choice-invalid' } };
  if (why === '') return { problem: { key: 'decision-why-missing' } };
  if (why.length > LONGEST_WHY) return { problem: { key: 'text-too-long', params: { most: LONGEST_WHY } } };
  const [finding] = findPersonalData(why, guard);
  return finding === undefined ? { level, why } : { problem: { key: `personal-data-${finding.kind}` } };
}
