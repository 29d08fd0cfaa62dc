import type { Actor, TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Job } from '../jobs';
import type { Located, Reference } from '../locate';
import { editFormCard } from '../posted-cards';
import { DEFAULT_ZONE } from '../recognise';
import type { Case, Channel } from '../records';
import { isRefusal, refuse } from '../refusal';
import { postInChannel } from '../send';
import type { IntensityFormView, IntensityResultView } from '../views/intensity';
import type { Problem } from '../views/parts';
import type { View } from '../views/view';
import type { Intensity, IntensityChoice } from '../../domain/intensity';
import { aboutCase, caseByCommand, locateIfAny } from './case-if-any';

/** A sent form: what was valid in it, and the first thing to mend if anything was not. */
export interface IntensityInput {
  readonly now: Intensity | '';
  readonly fits: Intensity | '';
  readonly problem: Problem | null;
}

/**
 * `vormen [code]`: the five intensities of integrated working, low to high.
 * @param ownCard false: it was a button, on a card that others may still be reading
 */
export async function formsByCommand(
  deps: Deps,
  actor: Actor,
  code: string | null,
  ownCard = true,
): Promise<View> {
  const chosen = await caseByCommand(deps, actor, 'forms', code);
  if ('view' in chosen) return chosen.view;
  const reference = chosen.caseId === null ? {} : { caseId: chosen.caseId };
  return chooseIntensity(deps, actor, reference, null, ownCard);
}

export async function openForms(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  return chooseIntensity(deps, actor, reference, null, false);
}

/**
 * Compares what is with what fits, and keeps it with the case: informative only, the latest wins. Without a case
 * nothing is kept.
 * @param input null: the form is asked for
 */
export async function chooseIntensity(
  deps: Deps,
  actor: Actor,
  { caseId }: Reference,
  input: IntensityInput | null,
  ownCard: boolean,
): Promise<View> {
  const found = await locateIfAny(deps, actor, 'choose-intensity', { caseId });
  if (found !== null && isRefusal(found)) return found;
  const form = (values: IntensityFormView['values'], problem: Problem | null): IntensityFormView => ({
    kind: 'intensity-form',
    about: aboutCase(found),
    ownCard,
    values,
    problem,
  });
  if (input === null) return form(found?.case.intensity ?? { now: '', fits: '' }, null);
  const { now, fits } = input;
  if (input.problem !== null) return form({ now, fits }, input.problem);
  if (now === '' || fits === '') return form({ now, fits }, { key: 'intensity-missing' });
  const today = deps.calendar.toLocal(deps.clock.now(), found?.channel.zone ?? DEFAULT_ZONE).date;
  const choice: IntensityChoice = { now, fits, on: today };
  if (found !== null && !(await keep(deps, actor, found, choice, ownCard))) return refuse('not-available');
  return { kind: 'intensity-result', about: aboutCase(found), choice, today, ownCard };
}

/** False: the case closed in the meantime. */
async function keep(
  deps: Deps,
  { tenant, place }: Actor,
  { case: { id } }: Located,
  choice: IntensityChoice,
  ownCard: boolean,
): Promise<boolean> {
  return deps.database.transaction(tenant, async (work) => {
    const record = await work.cases.lock(id);
    if (record?.status !== 'open') return false;
    const { intensity: before } = record;
    if (before?.now === choice.now && before.fits === choice.fits && before.on === choice.on) return true;
    await work.cases.save({ ...record, intensity: choice });
    // The form stood on a card of something else, which stays: the others read it below.
    if (!ownCard && place.kind === 'channel') {
      const { conversation } = place;
      await work.jobs.enqueue({ kind: 'show-intensity', caseId: id, conversation, activity: null });
    }
    return true;
  });
}

/** A job: shows everyone what was chosen for the case, on the card where the form stood, or in a post of its own. */
export async function showIntensity(
  deps: Deps,
  tenant: TenantId,
  { caseId, conversation, activity }: Extract<Job, { kind: 'show-intensity' }>,
): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofCase(caseId));
  const view = found && resultOf(deps, found.case, found.channel);
  if (found === null || view === null) return;
  const { channel } = found;
  if (activity === null) await postInChannel(deps, tenant, channel, conversation, view);
  else await editFormCard(deps, tenant, channel, { conversation, activity }, view);
}

function resultOf(
  deps: Deps,
  { id, code, intensity, status }: Case,
  { zone }: Channel,
): IntensityResultView | null {
  if (status !== 'open' || intensity === null) return null;
  const today = deps.calendar.toLocal(deps.clock.now(), zone).date;
  return { kind: 'intensity-result', about: { caseId: id, code }, choice: intensity, today, ownCard: true };
}
