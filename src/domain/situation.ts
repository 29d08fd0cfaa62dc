import { inOrder, isBroken, isBrokenAfterManager, isBrokenAfterReminder } from './agreements';
import { barriersOf, currentRound, type Barrier } from './barriers';
import type { Agreement, CaseFacts, RoundFacts } from './facts';
import { respondentsOf, responseOf, roundCounts, type Response } from './response';
import { reachesShare, type Thresholds } from './thresholds';

/** The facts of a case as the rows of the decision table ask for them, worked out once. */
export interface Situation {
  readonly facts: CaseFacts;
  readonly thresholds: Thresholds;
  readonly round: RoundFacts;
  readonly response: Response;
  readonly counts: boolean;
  /** False with one respondent or none: then items, and the plan by itself, lift to "discuss" at most. */
  readonly fullWeight: boolean;
  readonly barriers: readonly Barrier[];
  readonly plan: Plan;
  readonly acute: boolean;
  readonly concern: boolean;
  /** In the order of `inOrder`, as the next two. */
  readonly broken: readonly Agreement[];
  readonly brokenAfterReminder: readonly Agreement[];
  readonly brokenAfterManager: readonly Agreement[];
}

interface Plan {
  readonly stagnates: boolean;
  readonly yes: number;
  /** Yes or no; unknown is no answer. */
  readonly answered: number;
  /** The regisseur said yes. */
  readonly regisseur: boolean;
}

export function situationOf(facts: CaseFacts, thresholds: Thresholds): Situation {
  const round = currentRound(facts.rounds);
  const response = responseOf(round);
  const safety = respondentsOf(round).map(({ answer }) => answer.safety);
  const broken = inOrder(facts.agreements).filter(isBroken);
  return {
    facts,
    thresholds,
    round,
    response,
    counts: roundCounts(round, thresholds),
    fullWeight: response.answered >= thresholds.fullWeightRespondents,
    barriers: barriersOf(facts.rounds, thresholds),
    plan: planOf(facts, round, thresholds),
    acute: facts.acute || safety.includes('acute'),
    concern: safety.includes('concern'),
    broken,
    brokenAfterReminder: broken.filter((agreement) => isBrokenAfterReminder(agreement, facts.today)),
    brokenAfterManager: broken.filter((agreement) => isBrokenAfterManager(agreement, facts.today)),
  };
}

function planOf({ regisseur }: CaseFacts, round: RoundFacts, thresholds: Thresholds): Plan {
  const respondents = respondentsOf(round);
  const yes = respondents.filter(({ answer }) => answer.plan === 'yes');
  const answered = respondents.filter(({ answer }) => answer.plan !== 'unknown').length;
  const regisseurSaidYes = yes.some(({ person }) => person === regisseur?.person);
  return {
    stagnates: regisseurSaidYes || (answered > 0 && reachesShare(yes.length, answered, thresholds.planShare)),
    yes: yes.length,
    answered,
    regisseur: regisseurSaidYes,
  };
}
