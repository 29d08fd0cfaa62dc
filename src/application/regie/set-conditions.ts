import {
  openConditions,
  SETUP_CONDITIONS,
  type ConditionAnswer,
  type SetupAnswers,
  type SetupCondition,
} from '../../domain/setup-conditions';
import type { Actor, TenantId } from '../actor';
import type { Deps } from '../deps';
import { locate, mayStill, type Reference } from '../locate';
import type { Case } from '../records';
import { isRefusal, refuse } from '../refusal';
import { postToRegisseur } from '../present-regisseur';
import type { Problem } from '../views/parts';
import type { ConditionsFormView } from '../views/regie';
import type { View } from '../views/view';

/** The form as it was sent: what was valid in it, and whether anything was not. */
export interface ConditionsInput {
  readonly answers: SetupAnswers;
  readonly problem: Problem | null;
}

/** How a case starts, as its regisseur sees it. Without an answer, the form; what is left out stays as it was. */
export async function setConditions(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  { answers, problem }: ConditionsInput,
): Promise<View> {
  const found = await locate(deps, actor, 'set-conditions', reference);
  if (isRefusal(found)) return found;
  if (problem !== null || Object.keys(answers).length === 0) {
    return conditionsForm(found.case, answers, problem);
  }
  return deps.database.transaction(actor.tenant, async (work) => {
    const record = await work.cases.lock(found.case.id);
    if (record?.status !== 'open') return refuse('not-available');
    if (!mayStill('set-conditions', actor, record, found)) return refuse('only-regisseur');
    const conditions = { ...record.conditions, ...answers };
    await work.cases.save({ ...record, conditions });
    deps.log.info('conditions-set', { tenant: actor.tenant, person: actor.person, case: record.id });
    return {
      kind: 'conditions-saved',
      caseId: record.id,
      code: record.code,
      open: openConditions(conditions),
    };
  });
}

/** Asks the regisseur in the 1:1 chat, while it is not known. */
export async function askConditions(deps: Deps, tenant: TenantId, caseId: string): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofCase(caseId));
  if (found?.case.status !== 'open' || found.case.conditions !== null) return;
  await postToRegisseur(deps, tenant, found.channel, found.case, conditionsForm(found.case, {}, null));
}

function conditionsForm(record: Case, typed: SetupAnswers, problem: Problem | null): ConditionsFormView {
  const known = { ...record.conditions, ...typed };
  const values = SETUP_CONDITIONS.map((condition) => [condition, known[condition] ?? 'unknown'] as const);
  return {
    kind: 'conditions-form',
    caseId: record.id,
    code: record.code,
    values: Object.fromEntries(values) as Record<SetupCondition, ConditionAnswer>,
    answeredBefore: record.conditions !== null,
    problem,
  };
}
