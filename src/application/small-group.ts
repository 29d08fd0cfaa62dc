import type { Member } from './ports';
import type { Work } from './storage';

/** At most this many asked: what is filled in can hardly stay hidden, and its form says so first. */
const SMALL_GROUP = 3;

export function isSmallGroup(asked: number): boolean {
  return asked <= SMALL_GROUP;
}

/**
 * How many people of a roster are asked about a case: those taken out, and those who said it is not for them, are not.
 */
export async function countAsked(
  { cases }: Pick<Work, 'cases'>,
  caseId: string,
  members: readonly Member[],
): Promise<number> {
  const absent = new Set((await cases.absences(caseId)).map(({ person }) => person));
  return members.filter(({ id }) => !absent.has(id)).length;
}
