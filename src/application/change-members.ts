import type { Actor } from './actor';
import type { Deps } from './deps';
import { locate, type Located, type Reference } from './locate';
import { notice } from './notice';
import type { Work } from './storage';
import type { Absence } from './records';
import { isRefusal } from './refusal';
import { regisseurBrief } from './regisseur-brief';
import { roundContext } from './round-context';
import { leaveRound } from './signals/leave-round';
import type { MembersFormView } from './views/planning';
import type { View } from './views/view';
import type { PersonId } from '../domain/facts';

/**
 * Who takes part in a case. Without a choice, the form; with one, it is kept for this round and the next ones.
 * Nobody is no choice: the checklist would reach no one.
 */
export async function changeMembers(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  chosen: readonly PersonId[] | null,
): Promise<View> {
  const found = await locate(deps, actor, 'change-members', reference);
  if (isRefusal(found)) return found;
  if (chosen === null) return membersForm(deps, actor, found);
  if (chosen.length === 0) return membersForm(deps, actor, found, 'nobody-ticked');
  const onRoster = new Set(found.members.map((member) => member.id));
  if (chosen.some((person) => !onRoster.has(person)))
    return membersForm(deps, actor, found, 'unknown-person');
  const context = await deps.database.transaction(actor.tenant, async (work) => {
    await work.cases.lock(found.case.id);
    await keep(work, found, new Set(chosen));
    const open = await work.rounds.openOf(found.case.id);
    return open === null ? null : roundContext(work, open.id);
  });
  return context === null || actor.place.kind === 'channel'
    ? notice('members-saved')
    : regisseurBrief(deps, context, found.members, { notice: { notice: 'members-saved' } });
}

async function membersForm(
  deps: Deps,
  actor: Actor,
  found: Located,
  mistake: 'nobody-ticked' | 'unknown-person' | null = null,
): Promise<MembersFormView> {
  const absences = await deps.database.transaction(actor.tenant, (work) =>
    work.cases.absences(found.case.id),
  );
  const absent = new Set(absences.map((absence) => absence.person));
  return {
    kind: 'members-form',
    caseId: found.case.id,
    code: found.case.code,
    members: found.members,
    takingPart: found.members.map((member) => member.id).filter((person) => !absent.has(person)),
    nobodyTicked: mistake === 'nobody-ticked',
    problem: mistake === 'unknown-person' ? { key: 'choice-invalid' } : null,
  };
}

/** An answer that is in stays in: taking somebody out of a round only ends the waiting for them. */
async function keep(work: Work, found: Located, chosen: ReadonlySet<PersonId>): Promise<void> {
  const before = new Map<PersonId, Absence['by']>();
  for (const absence of await work.cases.absences(found.case.id)) before.set(absence.person, absence.by);
  const open = await work.rounds.openOf(found.case.id);
  const round = open && (await work.rounds.lock(open.id));
  for (const { id: person } of found.members) {
    if (chosen.has(person) === !before.has(person)) continue;
    await work.cases.setAbsence(found.case.id, person, chosen.has(person) ? null : 'regisseur');
    if (round?.status !== 'open') continue;
    const own = await work.participants.find(round.id, person);
    if (!chosen.has(person) && own !== null && own.answer === null) {
      await leaveRound(work, round.id, own);
    }
    if (chosen.has(person) && own?.answer == null) {
      const organisation = (await work.people.find(person))?.organisation ?? null;
      await work.participants.save(round.id, [
        { person, organisation, invited: true, noticed: own?.noticed ?? [], answer: null },
      ]);
    }
  }
  if (round?.status === 'open') await work.jobs.enqueue({ kind: 'show-progress', roundId: round.id });
}
