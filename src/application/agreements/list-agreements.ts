import type { Actor } from '../actor';
import { chooseCase } from '../choose-case';
import type { Deps } from '../deps';
import { locate, type Reference } from '../locate';
import { isRefusal } from '../refusal';
import type { AgreementsCard } from '../views/agreements';
import type { View } from '../views/view';
import { agreementsView, type Shown } from './agreements-view';
import { answerOnCard } from './answer-on-card';

/** `afspraken [code]`: the agreements of a case, as a card of their own. */
export async function agreementsByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View> {
  const chosen = await chooseCase(deps, actor, { command: 'agreements', code });
  return 'view' in chosen
    ? chosen.view
    : showAgreements(deps, actor, { caseId: chosen.case.id }, { ownCard: true });
}

/** The list in the place of another card, for the one who asked. */
export async function showAgreements(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  shown: Shown = {},
): Promise<View> {
  const found = await locate(deps, actor, 'see-agreements', reference);
  if (isRefusal(found)) return found;
  return deps.database.transaction(actor.tenant, (work) =>
    agreementsView(deps, work, found.case, found.channel, shown),
  );
}

/** Turns a page, or leaves a form: back to the card it was opened on. */
export async function turnToAgreements(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  on: AgreementsCard | null,
  page: number,
): Promise<View> {
  if (on?.card !== 'agreements-due') {
    return showAgreements(deps, actor, reference, { ownCard: on !== null, page });
  }
  const found = await locate(deps, actor, 'see-agreements', reference);
  if (isRefusal(found)) return found;
  return deps.database.transaction(actor.tenant, (work) => answerOnCard(deps, work, found, on, null));
}
