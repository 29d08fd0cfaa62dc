import { checkCaseCode } from '../domain/case-code';
import { defaultLead, type Lead } from '../domain/schedule';
import type { Actor } from './actor';
import type { Deps } from './deps';
import { membersIncluding } from './locate';
import { notice } from './notice';
import type { Member } from './ports';
import type { Case } from './records';
import { refuse } from './refusal';
import type { Problem } from './views/parts';
import type { CaseFormView, CaseRegisteredView } from './views/planning';
import type { View } from './views/view';
import type { PersonId } from '../domain/facts';

/** The case form as it was sent; undefined fields were not on it. */
export interface CaseInput {
  readonly code: string | null;
  /** Shows the form first, with what is known filled in. */
  readonly asks?: boolean;
  /** A member's id; empty: nobody yet; undefined: the asker. */
  readonly regisseur?: string | undefined;
  readonly leadDays?: string | undefined;
  readonly reminderDays?: string | undefined;
  readonly summaryMinutes?: string | undefined;
}

/** Working days, working days, minutes: whole numbers from zero. */
const LEAD_LIMITS: Readonly<Record<keyof Lead, number>> = {
  leadDays: 30,
  reminderDays: 30,
  summaryMinutes: 7 * 24 * 60,
};

/** Registers a case under an opaque code; without a code, or with something to mend, hands back the form. */
export async function registerCase(deps: Deps, actor: Actor, input: CaseInput): Promise<View> {
  const place = actor.place;
  if (place.kind !== 'channel') return notice('only-in-channel');
  const channel = await deps.database.transaction(actor.tenant, (work) => work.channels.find(place.channel));
  if (channel === null) return refuse('not-available');
  const members = await membersIncluding(deps, actor, channel);
  if (!members.some((member) => member.id === actor.person)) return refuse('not-available');

  const form = (problem: Problem | null): CaseFormView => caseForm(actor, members, input, problem);
  if (input.code === null || input.asks === true) return form(null);
  const code = checkCaseCode(input.code);
  if (!code.ok) return form({ key: code.problem });
  const regisseur = readRegisseur(actor, members, input.regisseur);
  if (regisseur === undefined) return form({ key: 'regisseur-unknown' });
  const lead = readLead(input);
  if (lead === null) return form({ key: 'lead-invalid' });

  const record: Case = {
    id: deps.ids.next(),
    channel: channel.id,
    code: code.code,
    regisseur,
    lead,
    status: 'open',
    conditions: null,
    intensity: null,
  };
  const added = await deps.database.transaction(actor.tenant, (work) => work.cases.add(record));
  if (!added) return form({ key: 'code-in-use', params: { code: record.code } });
  return caseRegistered(record, members);
}

export function caseRegistered(record: Case, members: readonly Member[]): CaseRegisteredView {
  const regisseur = members.find((member) => member.id === record.regisseur);
  return {
    kind: 'case-registered',
    caseId: record.id,
    code: record.code,
    regisseur: regisseur?.name ?? null,
    lead: record.lead,
  };
}

function caseForm(
  actor: Actor,
  members: readonly Member[],
  input: CaseInput,
  problem: Problem | null,
): CaseFormView {
  return {
    kind: 'case-form',
    members,
    values: {
      code: codeToShow(input.code),
      regisseur: readRegisseur(actor, members, input.regisseur) ?? '',
      leadDays: input.leadDays ?? defaultLead.leadDays,
      reminderDays: input.reminderDays ?? defaultLead.reminderDays,
      summaryMinutes: input.summaryMinutes ?? defaultLead.summaryMinutes,
    },
    problem,
  };
}

/** What is no code may point at a person: the form, which may stand in the channel, does not repeat it. */
function codeToShow(typed: string | null): string {
  const code = checkCaseCode(typed ?? '');
  return code.ok ? code.code : '';
}

/** Null: nobody yet. Undefined: somebody who is not on the roster. */
function readRegisseur(
  actor: Actor,
  members: readonly Member[],
  given: string | undefined,
): PersonId | null | undefined {
  if (given === undefined) return actor.person;
  if (given.trim() === '') return null;
  return members.find((member) => member.id === given)?.id;
}

function readLead(input: CaseInput): Lead | null {
  const leadDays = readWhole(input.leadDays, 'leadDays');
  const reminderDays = readWhole(input.reminderDays, 'reminderDays');
  const summaryMinutes = readWhole(input.summaryMinutes, 'summaryMinutes');
  if (leadDays === null || reminderDays === null || summaryMinutes === null) return null;
  return { leadDays, reminderDays, summaryMinutes };
}

function readWhole(given: string | undefined, field: keyof Lead): number | null {
  const text = given?.trim() ?? '';
  if (text === '') return defaultLead[field];
  if (!/^\d{1,5}$/.test(text)) return null;
  const value = Number(text);
  return value <= LEAD_LIMITS[field] ? value : null;
}
