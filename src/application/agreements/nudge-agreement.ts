import { isBroken } from '../../domain/agreements';
import type { Nudge } from '../../domain/facts';
import { NUDGE_DAYS, nudged, type NudgeKind } from '../../domain/nudges';
import type { LocalDate } from '../../domain/time';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { Located, Reference } from '../locate';
import type { Work } from '../storage';
import type { KeptAgreement } from '../records';
import type { AgreementHappening, AgreementsCard, NudgeFormView } from '../views/agreements';
import type { Problem } from '../views/parts';
import type { View } from '../views/view';
import { lineOf, todayIn } from './agreement-lines';
import { askAboutDeadline } from './agreement-deadline';
import { sendReminder } from './agreement-reminder';
import { readNearDate } from './check-agreement';
import { changeAgreement } from './update-agreement';

/** Dates as typed; null: not on the form. */
export interface NudgeInput {
  readonly given: string | null;
  readonly deadline: string | null;
}

/** Records a reminder, or that the organisation's manager was engaged, on a broken agreement. Without dates: the form. */
export async function nudgeAgreement(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  kind: NudgeKind,
  input: NudgeInput,
  on: AgreementsCard | null,
): Promise<View> {
  return changeAgreement(deps, actor, reference, on, async (work, agreement, found) => {
    if (!isBroken(agreement)) return { what: 'not-broken', firstName: false };
    const today = todayIn(deps, found.channel);
    const form = (values: NudgeFormView['values'], problem: Problem | null): NudgeFormView => ({
      kind: 'agreement-nudge-form',
      caseId: found.case.id,
      code: found.case.code,
      on,
      nudge: kind,
      line: lineOf(agreement, today),
      today,
      values,
      problem,
    });
    const values = withDefaults(deps, kind, input, today);
    if (input.given === null && input.deadline === null) return form(values, null);
    const read = readNudge(deps, values, today);
    if ('problem' in read) return form(values, read.problem);
    const changed = nudged(agreement, kind, read.nudge, today);
    // Sent twice: it is recorded, and whatever follows from it is on its way.
    if (changed !== agreement) {
      await record(deps, work, found, changed, kind, read.nudge, today);
      const { tenant, person } = actor;
      deps.log.info('agreement-nudged', { tenant, person, agreement: agreement.id, nudge: kind });
    }
    return { what: happened(kind, read.nudge, today), firstName: false };
  });
}

function withDefaults(
  deps: Deps,
  kind: NudgeKind,
  { given, deadline }: NudgeInput,
  today: LocalDate,
): NudgeFormView['values'] {
  return {
    given: given ?? today,
    deadline: deadline ?? deps.calendar.addDays(today, NUDGE_DAYS[kind]),
  };
}

/** Both may lie in the past: a team may start halfway a case. */
function readNudge(
  deps: Deps,
  values: NudgeFormView['values'],
  today: LocalDate,
): { readonly nudge: Nudge } | { readonly problem: Problem } {
  const given = readNearDate(deps, values.given, today);
  if ('problem' in given) return given;
  const deadline = readNearDate(deps, values.deadline, today);
  if ('problem' in deadline) return deadline;
  if (given.date > today) return { problem: { key: 'nudge-not-yet-given' } };
  if (deadline.date < given.date) return { problem: { key: 'nudge-deadline-before' } };
  return { nudge: { given: given.date, deadline: deadline.date } };
}

async function record(
  deps: Deps,
  work: Work,
  found: Located,
  agreement: KeptAgreement,
  kind: NudgeKind,
  nudge: Nudge,
  today: LocalDate,
): Promise<void> {
  await work.agreements.save(agreement);
  if (kind === 'reminder' && isSentNow(nudge, today)) await sendReminder(work, found, agreement, nudge);
  // The same one was given before, and taken back: its question is on its way already.
  const isAsked = agreement.past.some(
    (one) => one.kind === kind && one.given === nudge.given && one.deadline === nudge.deadline,
  );
  if (!isAsked) await askAboutDeadline(deps, work, found.channel, agreement.id, kind, nudge);
}

/** One that was given before today was given by the regisseur: it is recorded, and not given again. */
function isSentNow({ given, deadline }: Nudge, today: LocalDate): boolean {
  return given === today && deadline >= today;
}

function happened(kind: NudgeKind, nudge: Nudge, today: LocalDate): AgreementHappening {
  if (kind === 'manager') return 'manager-noted';
  return isSentNow(nudge, today) ? 'reminder-sent' : 'reminder-noted';
}
