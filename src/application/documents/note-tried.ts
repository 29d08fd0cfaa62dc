import type { KeptAgreement } from '../records';
import type { NoteAgreement, NoteTried } from '../views/documents';
import { engagementsOf, isBroken } from '../../domain/agreements';
import { sameOrganisation } from '../../domain/facts';

/** As many as one page holds. */
const MOST_AGREEMENTS = 5;
const MOST_ENGAGED = 2;

/** A manager reads about the agreements of the own organisation alone; with no organisation named, about all. */
export function agreementsOf(
  agreements: readonly KeptAgreement[],
  organisations: readonly string[],
): readonly KeptAgreement[] {
  if (organisations.length === 0) return agreements;
  return agreements.filter(({ organisation }) =>
    organisations.some((named) => sameOrganisation(named, organisation)),
  );
}

/** What was agreed, who was reminded and which managers were engaged (E2..E4). @param agreements by due date */
export function triedBefore(
  agreements: readonly KeptAgreement[],
): Pick<NoteTried, 'agreements' | 'broken' | 'engaged'> {
  const broken = agreements.filter(isBroken);
  const shown = broken.slice(0, MOST_AGREEMENTS);
  return {
    agreements: {
      made: agreements.length,
      kept: agreements.filter(({ status }) => status === 'kept').length,
      broken: broken.length,
    },
    broken: shown.map(noteAgreement),
    engaged: engagedElsewhere(agreements, shown),
  };
}

function noteAgreement({ what, organisation, due, reminder, manager }: KeptAgreement): NoteAgreement {
  return {
    what,
    organisation,
    due,
    reminder: reminder?.deadline ?? null,
    manager: manager?.deadline ?? null,
  };
}

/** Managers engaged, but for those who stand with an agreement that is shown: the latest, in order of their deadline. */
function engagedElsewhere(
  agreements: readonly KeptAgreement[],
  shown: readonly KeptAgreement[],
): NoteTried['engaged'] {
  return agreements
    .flatMap((agreement) => {
      const { organisation, manager } = agreement;
      const engagements = engagementsOf(agreement);
      const others = shown.includes(agreement) ? engagements.filter((one) => one !== manager) : engagements;
      return others.map(({ deadline }) => ({ organisation, deadline }));
    })
    .sort((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0))
    .slice(-MOST_ENGAGED);
}
