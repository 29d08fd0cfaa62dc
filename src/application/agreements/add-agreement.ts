import { sameOrganisation } from '../../domain/facts';
import { mentionsFirstName } from '../../domain/personal-data';
import type { Actor } from '../actor';
import { refreshFeedback } from '../decisions/refresh-feedback';
import type { Deps } from '../deps';
import { locate, type Located, type Reference } from '../locate';
import type { Work } from '../storage';
import type { KeptAgreement } from '../records';
import { isRefusal, refuse } from '../refusal';
import type { AgreementFormView, AgreementsCard } from '../views/agreements';
import type { Problem } from '../views/parts';
import type { View } from '../views/view';
import { todayIn } from './agreement-lines';
import { answerOnCard } from './answer-on-card';
import { checkAgreement, type CheckedAgreement } from './check-agreement';
import { knownOrganisations } from './known-organisations';

export type AgreementInput = AgreementFormView['values'];

/** Keeps a new agreement of a case. Without input, or with something to mend, the form. */
export async function addAgreement(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  input: AgreementInput | null,
  on: AgreementsCard | null,
): Promise<View> {
  const found = await locate(deps, actor, 'handle-agreements', reference);
  if (isRefusal(found)) return found;
  return deps.database.transaction(actor.tenant, async (work) => {
    // Held, so that the same agreement sent twice at once is one.
    const record = await work.cases.lock(found.case.id);
    if (record?.status !== 'open') return refuse('not-available');
    const organisations = await knownOrganisations(work, found);
    if (input === null) return agreementForm(found, organisations, EMPTY, null, on);
    // What was typed is more precise than what the list still shows.
    const organisation = input.organisationOther === '' ? input.organisation : input.organisationOther;
    const checked = checkAgreement(
      deps,
      { ...input, organisation },
      organisations,
      todayIn(deps, found.channel),
    );
    if ('problem' in checked) return agreementForm(found, organisations, input, checked.problem, on);
    const isNew = await keep(deps, work, actor, record.id, checked.agreement);
    return answerOnCard(deps, work, found, on, {
      what: isNew ? 'added' : 'added-before',
      firstName: mentionsFirstName(checked.agreement.what, [organisation, ...organisations]),
    });
  });
}

/** The empty form, on a card of its own. */
export async function newAgreementForm(
  work: Work,
  found: Pick<Located, 'case' | 'members'>,
): Promise<AgreementFormView> {
  return agreementForm(found, await knownOrganisations(work, found), EMPTY, null, { card: 'agreements' });
}

const EMPTY: AgreementInput = { what: '', organisation: '', organisationOther: '', due: '' };

/** False: it is there already, and still open. */
async function keep(
  deps: Deps,
  work: Work,
  { tenant, person }: Actor,
  caseId: string,
  agreement: Extract<CheckedAgreement, { agreement: unknown }>['agreement'],
): Promise<boolean> {
  const open = (await work.agreements.ofCase(caseId)).filter(({ status }) => status === 'open');
  if (open.some((other) => isSame(other, agreement))) return false;
  const id = deps.ids.next();
  await work.agreements.add({
    id,
    caseId,
    what: agreement.what,
    organisation: agreement.organisation,
    due: agreement.due,
    status: 'open',
    reminder: null,
    manager: null,
    past: [],
    madeAt: deps.clock.now(),
    settledAt: null,
  });
  await refreshFeedback(deps, work, caseId);
  deps.log.info('agreement-added', { tenant, person, case: caseId, agreement: id });
  return true;
}

type Named = Pick<KeptAgreement, 'what' | 'organisation' | 'due'>;

function isSame(a: Named, b: Named): boolean {
  return (
    a.due === b.due &&
    sameOrganisation(a.organisation, b.organisation) &&
    a.what.toLowerCase() === b.what.toLowerCase()
  );
}

function agreementForm(
  { case: record }: Pick<Located, 'case'>,
  organisations: readonly string[],
  values: AgreementInput,
  problem: Problem | null,
  on: AgreementsCard | null,
): AgreementFormView {
  return {
    kind: 'agreement-form',
    caseId: record.id,
    code: record.code,
    on,
    organisations,
    values: onForm(values, organisations),
    problem,
  };
}

/** A name that is not on the list belongs in the input beside it; without a list there is one input. */
function onForm(values: AgreementInput, organisations: readonly string[]): AgreementInput {
  const { organisation, organisationOther } = values;
  if (organisations.length === 0) {
    return { ...values, organisation: organisationOther || organisation, organisationOther: '' };
  }
  const listed = organisations.find((known) => sameOrganisation(known, organisation));
  return listed === undefined
    ? { ...values, organisation: '', organisationOther: organisationOther || organisation }
    : { ...values, organisation: listed };
}
