import type { Language } from './actor';
import type { ItemId, PlanAnswer, SafetyAnswer, Theme } from '../domain/checklist';
import type { AgreementStatus, Level, PersonId } from '../domain/facts';
import type { Intensity } from '../domain/intensity';

/** What the simulated colleagues of the local trial answer (cards/demo). */
export interface DemoScript {
  readonly colleagues: readonly DemoColleague[];
  /** Rounds from old to new; the last one is the current. Each holds one answer a colleague, in their order. */
  readonly rounds: readonly (readonly DemoAnswer[])[];
  readonly agreements: readonly DemoAgreement[];
  /** After the meeting of an earlier round, counted from 0. */
  readonly decisions: readonly {
    readonly after: number;
    readonly level: Level;
    readonly why: Readonly<Record<Language, string>>;
  }[];
  /** An earlier evaluation, and one that is open now: one person's answers a colleague, in their order. */
  readonly evaluations: readonly [
    readonly Readonly<Record<string, string>>[],
    readonly Readonly<Record<string, string>>[],
  ];
  /** Likewise, of the shared reflection that is open now. */
  readonly reflection: readonly Readonly<Record<string, string>>[];
  readonly intensity: { readonly now: Intensity; readonly fits: Intensity };
}

/** Each `after` is a round, counted from 0: on the days after its meeting. */
export interface DemoAgreement {
  readonly what: Readonly<Record<Language, string>>;
  readonly organisation: string;
  readonly madeAfter: number;
  readonly dueInDays: number;
  /** Null: still open. */
  readonly settled: { readonly after: number; readonly status: AgreementStatus } | null;
  readonly reminded: { readonly after: number; readonly deadlineInDays: number } | null;
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
