import type { DecisionInput } from '../application/decisions/check-decision';
import type { CardData } from './incoming';
import { textOf } from './inputs';

/** Null: neither input is on the card, so the form is asked for. */
export function readDecision(data: CardData): DecisionInput | null {
  const level = textOf(data, 'level');
  const why = textOf(data, 'why');
  if (level === undefined && why === undefined) return null;
  return { level: level ?? '', why: (why ?? '').replace(/\s+/g, ' ') };
}
