import { organisationKey, type Answer, type Participant, type RoundFacts } from './facts';
import { reachesShare, type Thresholds } from './thresholds';

/** How many answered of how many invited, and of how many known organisations the respondents are. */
export interface Response {
  readonly answered: number;
  readonly invited: number;
  readonly organisations: number;
}

export type Respondent = Participant & { readonly answer: Answer };

/** Those invited, and those who joined by answering. */
export function askedIn(round: RoundFacts): readonly Participant[] {
  return round.participants.filter(({ answer, uninvited }) => answer !== null || uninvited !== true);
}

/** Those who sent the checklist; somebody who only noticed something between meetings is none. */
export function respondentsOf(round: RoundFacts): Respondent[] {
  return round.participants.filter((person): person is Respondent => person.answer !== null);
}

export function responseOf(round: RoundFacts): Response {
  return countsOf(round).response;
}

/**
 * Whether enough people, of enough organisations, answered for a round to count. People without a known organisation
 * count among those invited and stay out of the organisations; where all known ones are the same, that one is enough.
 */
export function roundCounts(round: RoundFacts, thresholds: Thresholds): boolean {
  const { response, askedOrganisations } = countsOf(round);
  const { answered, invited, organisations } = response;
  const needed = Math.min(thresholds.countingOrganisations, askedOrganisations);
  return reachesShare(answered, invited, thresholds.countingShare) && organisations >= Math.max(needed, 1);
}

interface Counts {
  readonly response: Response;
  readonly askedOrganisations: number;
}

/** Kept as long as the facts are: many rules and lines of one summary ask for the counts of all its rounds. */
const kept = new WeakMap<RoundFacts, Counts>();

function countsOf(round: RoundFacts): Counts {
  const known = kept.get(round);
  if (known !== undefined) return known;
  const respondents = respondentsOf(round);
  const asked = askedIn(round);
  const organisations = countOrganisations(respondents);
  const counts: Counts = {
    response: { answered: respondents.length, invited: asked.length, organisations },
    askedOrganisations: countOrganisations(asked),
  };
  kept.set(round, counts);
  return counts;
}

function countOrganisations(people: readonly Participant[]): number {
  const known = people.flatMap(({ organisation }) =>
    organisation === null ? [] : [organisationKey(organisation)],
  );
  return new Set(known).size;
}
