import type { KeptAgreement } from '../records';
import type { NoteAddressee, NoteAgreement, NoteTried } from '../views/documents';
import { engagementsOf, isBroken } from '../../domain/agreements';
import { compareText } from '../../domain/compare-text';
import { sameOrganisation } from '../../domain/facts';

/** As many as one page holds. */
const MOST_AGREEMENTS = 5;
const MOST_ENGAGED = 2;
const MOST_NUDGES = 6;

/**
 * What was agreed, who was reminded and which managers were engaged (E2..E4). The process manager reads about all; a
 * manager about the agreements of the own organisation alone, and with none named only how many there are of all.
 * @param agreements by due date
 * @param organisations whose managers are asked
 */
export function triedBefore(
  agreements: readonly KeptAgreement[],
  addressee: NoteAddressee,
  organisations: readonly string[],
): Pick<NoteTried, 'agreements' | 'broken' | 'engaged'> {
  const named = organisations.length > 0;
  const counted = named ? agreementsOf(agreements, organisations) : agreements;
  const told = named || addressee === 'process-manager' ? counted : [];
  const shown = told.filter(isBroken).slice(0, MOST_AGREEMENTS);
  return {
    agreements: {
      made: counted.length,
      kept: counted.filter(({ status }) => status === 'kept').length,
      broken: counted.filter(isBroken).length,
    },
    broken: shown.map(noteAgreement),
    engaged: engagedOn(told.filter((agreement) => !shown.includes(agreement))),
  };
}

function agreementsOf(
  agreements: readonly KeptAgreement[],
  organisations: readonly string[],
): readonly KeptAgreement[] {
  return agreements.filter(({ organisation }) =>
    organisations.some((named) => sameOrganisation(named, organisation)),
  );
}

function noteAgreement(agreement: KeptAgreement): NoteAgreement {
  const { what, organisation, due } = agreement;
  return { what, organisation, due, nudges: nudgesOf(agreement) };
}

/** Every reminder and engagement, also those that are over: the latest, oldest first. */
function nudgesOf({ past, reminder, manager }: KeptAgreement): NoteAgreement['nudges'] {
  return [
    ...past,
    ...(reminder === null ? [] : [{ kind: 'reminder', ...reminder } as const]),
    ...(manager === null ? [] : [{ kind: 'manager', ...manager } as const]),
  ]
    .sort((a, b) => compareText(a.given, b.given))
    .slice(-MOST_NUDGES)
    .map(({ kind, deadline }) => ({ kind, deadline }));
}

/** The latest managers engaged, in order of their deadline. */
function engagedOn(agreements: readonly KeptAgreement[]): NoteTried['engaged'] {
  return agreements
    .flatMap((agreement) =>
      engagementsOf(agreement).map(({ deadline }) => ({ organisation: agreement.organisation, deadline })),
    )
    .sort((a, b) => compareText(a.deadline, b.deadline))
    .slice(-MOST_ENGAGED);
}
