import type { Work } from '../storage';
import type { NoteChoice } from '../views/documents';
import type { AdviceView } from '../views/round';
import type { Summary } from '../../domain/advice';
import { isBroken, organisationsOf } from '../../domain/agreements';
import { sameOrganisation, type Agreement } from '../../domain/facts';

/** Those that the advice points to; where it points to none, those whose agreement was not kept. */
export function managersOf({ advice }: Summary, agreements: readonly Agreement[]): readonly string[] {
  const managers = advice.addressees.filter((addressee) => addressee.kind === 'managers');
  return organisationsOf(
    managers.length > 0
      ? managers.flatMap(({ organisations }) => [...organisations])
      : agreements.filter(isBroken).map(({ organisation }) => organisation),
  );
}

/**
 * Where people change (2c) the regisseur names the organisation, out of those of the round. Null: there is nothing to
 * choose.
 * @param named as filled in, or as it travelled with a file; what is not among them counts as not chosen
 */
export async function organisationChoice(
  work: Work,
  { roundId, summary }: Pick<AdviceView, 'roundId' | 'summary'>,
  named: string | null,
): Promise<NoteChoice | null> {
  const open = summary.advice.addressees.some(
    (addressee) => addressee.kind === 'managers' && addressee.of === 'where-people-change',
  );
  if (!open) return null;
  const participants = (await work.participants.of([roundId])).get(roundId) ?? [];
  const organisations = organisationsOf(
    participants
      // Who joined counts from the summary that took in the answer.
      .filter(({ invited, answer }) => invited || (answer?.shown ?? null) !== null)
      .flatMap(({ organisation }) => organisation ?? []),
  ).filter((name) => name !== '');
  if (organisations.length === 0) return null;
  const chosen = organisations.find((known) => named !== null && sameOrganisation(known, named));
  return { organisations, chosen: chosen ?? null };
}
