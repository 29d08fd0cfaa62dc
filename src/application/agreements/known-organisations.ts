import { organisationsOf } from '../../domain/agreements';
import type { Located } from '../locate';
import type { Work } from '../storage';

/** Organisations that were ever named in a case: by who takes part, by who is on the roster, and in its agreements. */
export async function knownOrganisations(
  work: Work,
  { case: record, members }: Pick<Located, 'case' | 'members'>,
): Promise<readonly string[]> {
  const rounds = await work.rounds.ofCase(record.id);
  const participants = [...(await work.participants.of(rounds.map(({ id }) => id))).values()].flat();
  const people = await work.people.findMany(members.map(({ id }) => id));
  const agreements = await work.agreements.ofCase(record.id);
  return organisationsOf(
    [...participants, ...people, ...agreements].flatMap(({ organisation }) => organisation ?? []),
  ).filter((name) => name !== '');
}
