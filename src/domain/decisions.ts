import type { Level } from './facts';

/** What can be decided on an advice: every step of the ladder, and acute. "Not enough data" is no decision. */
export const DECISION_LEVELS = [
  'none',
  'discuss',
  'reminder',
  'manager',
  'process-manager',
  'acute',
] as const satisfies readonly Level[];
export type DecisionLevel = (typeof DECISION_LEVELS)[number];

export function isDecisionLevel(value: string): value is DecisionLevel {
  return (DECISION_LEVELS as readonly string[]).includes(value);
}

/** Above "discuss" the team writes down what it decided, and why. */
export function asksDecision(level: Level): boolean {
  return ['reminder', 'manager', 'process-manager', 'acute'].includes(level);
}

/** For whom an escalation note can be written at this level (E4, E5). */
export function noteAddressee(level: Level): 'manager' | 'process-manager' | null {
  return level === 'manager' || level === 'process-manager' ? level : null;
}
