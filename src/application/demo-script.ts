import type { Language } from './actor';
import type { ItemId, PlanAnswer, SafetyAnswer, Theme } from '../domain/checklist';

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
