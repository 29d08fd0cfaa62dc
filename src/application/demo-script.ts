import type { Language } from './actor';
import type { ItemId, PlanAnswer, SafetyAnswer, Theme } from '../domain/checklist';
import type { PersonId } from '../domain/facts';

/** What the simulated colleagues of the local trial answer (cards/demo). */
export interface DemoScript {
  readonly colleagues: readonly DemoColleague[];
  /** Rounds from old to new; the last one is the current. Each holds one answer a colleague, in their order. */
  readonly rounds: readonly (readonly DemoAnswer[])[];
}

export interface DemoColleague {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

export interface DemoAnswer {
  readonly items: readonly ItemId[];
  readonly unseen: readonly Theme[];
  readonly plan: PlanAnswer;
  readonly safety: SafetyAnswer;
  readonly agenda: Readonly<Record<Language, string>> | null;
}

export interface SimulatedColleague extends DemoColleague {
  readonly id: PersonId;
}

/**
 * The simulated colleagues as persons of their own; none outside local mode. They stand on no channel's roster, so
 * that only the demo itself lets them in, and an id that Teams gives (`29:...`) is never one of theirs.
 */
export function simulatedColleagues(script: DemoScript | null): readonly SimulatedColleague[] {
  const colleagues = script?.colleagues ?? [];
  return colleagues.map((colleague, index) => ({ ...colleague, id: `demo-colleague:${index + 1}` }));
}
