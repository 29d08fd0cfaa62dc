import type { PersonId } from '../../domain/facts';
import type { Actor } from '../actor';
import { chooseCase } from '../choose-case';
import type { Deps } from '../deps';
import { locate, mayStill, type Located, type Reference } from '../locate';
import type { Member } from '../ports';
import type { Work } from '../storage';
import type { Case } from '../records';
import { isRefusal, refuse } from '../refusal';
import type { ProblemKey } from '../views/parts';
import type { HandoverFormView } from '../views/regie';
import type { View } from '../views/view';

export interface HandoverInput {
  /** A member's id; undefined: not on the card, which then becomes the form. */
  readonly regisseur: PersonId | undefined;
  /** The asker takes it. */
  readonly take: boolean;
}

/** `regie overdragen [code]`: who directs the case from now on. */
export async function handOverByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View> {
  const chosen = await chooseCase(deps, actor, { command: 'handover', code });
  if ('view' in chosen) return chosen.view;
  return handOver(deps, actor, { caseId: chosen.case.id }, { regisseur: undefined, take: false });
}

/**
 * The role of regisseur goes to a member of the channel: by the regisseur, or by anyone where there is none. Without a
 * choice, the form. To who has it already nothing changes.
 */
export async function handOver(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  input: HandoverInput,
): Promise<View> {
  const found = await locate(deps, actor, 'hand-over', reference);
  if (isRefusal(found)) return found;
  const wanted = input.take ? actor.person : input.regisseur;
  if (wanted === undefined) return handoverForm(found, null);
  if (wanted === '') return handoverForm(found, 'handover-nobody');
  const successor = found.members.find((member) => member.id === wanted);
  if (successor === undefined) return handoverForm(found, 'handover-unknown');
  return deps.database.transaction(actor.tenant, async (work) => {
    const record = await work.cases.lock(found.case.id);
    if (record?.status !== 'open') return refuse('not-available');
    if (!mayStill('hand-over', actor, record, found)) return refuse('only-regisseur');
    const changed = record.regisseur !== successor.id;
    if (changed) await change(deps, work, actor, record, successor);
    return {
      kind: 'handover-done',
      caseId: record.id,
      code: record.code,
      name: successor.name,
      self: successor.id === actor.person,
      changed,
    };
  });
}

async function change(deps: Deps, work: Work, actor: Actor, record: Case, { id }: Member): Promise<void> {
  await work.cases.save({ ...record, regisseur: id });
  await work.jobs.enqueue({ kind: 'hand-over', caseId: record.id, person: id });
  const open = await work.rounds.openOf(record.id);
  if (open !== null && (await othersReportDanger(work, open.id, id))) {
    // Danger that was told to nobody, or to the one before, must not get lost on the way.
    await work.jobs.enqueue({ kind: 'tell-acute', roundId: open.id });
  }
  const { tenant, person } = actor;
  deps.log.info('case-handed-over', { tenant, person, case: record.id });
}

async function othersReportDanger(work: Work, roundId: string, reader: PersonId): Promise<boolean> {
  const participants = (await work.participants.of([roundId])).get(roundId) ?? [];
  return participants.some(({ person, answer }) => person !== reader && answer?.content.safety === 'acute');
}

function handoverForm(
  found: Located,
  problem: Extract<ProblemKey, `handover-${string}`> | null,
): HandoverFormView {
  const { case: record, members } = found;
  const regisseur = members.find(({ id }) => id === record.regisseur)?.name ?? null;
  return {
    kind: 'handover-form',
    caseId: record.id,
    code: record.code,
    members: members.filter(({ id }) => id !== record.regisseur),
    regisseur,
    problem: problem && { key: problem },
  };
}
