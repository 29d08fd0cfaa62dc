import type { Deps } from '../deps';
import type { Located } from '../locate';
import type { Work } from '../storage';
import type { AgreementsCard, AgreementsDueView, AgreementsView, Happened } from '../views/agreements';
import { agreementsView } from './agreements-view';
import { dueAgreementsView } from './due-agreements';

/** After a change: the card it was made on as it is now, with a line on top that says what happened. */
export async function answerOnCard(
  deps: Deps,
  work: Work,
  found: Located,
  on: AgreementsCard | null,
  happened: Happened | null,
): Promise<AgreementsView | AgreementsDueView> {
  if (on?.card === 'agreements-due') {
    const round = await work.rounds.find(on.roundId);
    if (round?.caseId === found.case.id) {
      return dueAgreementsView(deps, work, { ...found, round }, { happened });
    }
  }
  return agreementsView(deps, work, found.case, found.channel, {
    happened,
    ownCard: on?.card === 'agreements',
  });
}
