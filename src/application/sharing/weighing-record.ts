import type { Actor, Language, TenantId } from '../actor';
import type { Deps } from '../deps';
import { offerFile } from '../documents/offer-file';
import type { Job } from '../jobs';
import type { Files } from '../ports';
import type { Work } from '../storage';
import type { KeptWeighing, Person } from '../records';
import { DEFAULT_ZONE } from '../recognise';
import type { SharingRecordView } from '../views/sharing';
import type { View } from '../views/view';
import { pathOf } from '../../domain/sharing/path';
import { whyUnsafe } from '../../domain/sharing/record';
import { withNoted, type BesideOutcome } from './noted-weighing';
import { isOver, withWeighing } from './open-weighing';
import { dayOf } from './today';
import { weighingView } from './weighing-view';

/** Hands back the record of a finished weighing: to read and copy, and as a document. */
export async function recordWeighing(
  deps: Deps,
  actor: Actor,
  id: string | undefined,
  beside: BesideOutcome,
): Promise<View> {
  const shown = await withNoted(deps, actor, id, beside, async (found, work) => {
    const view = await recordOf(deps, work, actor, found);
    if (view === null) return weighingView(actor.tenant, found);
    if (deps.files.way === 'consent') await enqueueOffer(deps, work, actor, found);
    return view;
  });
  return shown.kind === 'sharing-record' ? withLink(deps.files, shown) : shown;
}

/** A second tap within these minutes asks no second time; who declined may ask again. */
const ASKED_AGAIN_MS = 10 * 60 * 1000;

async function enqueueOffer(deps: Deps, work: Work, actor: Actor, found: KeptWeighing): Promise<void> {
  const now = deps.clock.now();
  const since = found.offeredAt === null ? Infinity : now.getTime() - found.offeredAt.getTime();
  if (since < ASKED_AGAIN_MS) return;
  await work.weighings.save({ ...found, offeredAt: now });
  const { person, place } = actor;
  const { conversation } = place;
  await work.jobs.enqueue({ kind: 'offer-record', weighingId: found.id, person, conversation });
}

async function withLink(files: Files, view: SharingRecordView): Promise<View> {
  return files.way === 'download'
    ? { ...view, link: await files.link(view, view.language, view.weighingId) }
    : view;
}

/** Null while there is no outcome to record. */
async function recordOf(
  deps: Deps,
  work: Work,
  decider: Pick<Actor, 'tenant' | 'person' | 'name'>,
  { id, weighing, language, decidedAt, kept, expiresAt }: KeptWeighing,
): Promise<SharingRecordView | null> {
  const { outcome, answers } = pathOf(weighing.answers);
  if (outcome === null || weighing.at !== null) return null;
  const person: Person | null = await work.people.find(decider.person);
  return {
    kind: 'sharing-record',
    weighingId: id,
    tenant: decider.tenant,
    language,
    expiresAt,
    zone: DEFAULT_ZONE,
    outcome,
    answers,
    notes: weighing.notes,
    unsafe: whyUnsafe(answers),
    kept,
    date: dayOf(deps, decidedAt ?? deps.clock.now()),
    decidedBy: {
      name: decider.name,
      role: person?.role ?? null,
      organisation: person?.organisation ?? null,
    },
    link: null,
  };
}

/** A job: asks in the chat whether the record may be saved as a file. Nothing to ask when it was erased meanwhile. */
export async function offerRecord(
  deps: Deps,
  tenant: TenantId,
  { weighingId, person, conversation }: Extract<Job, { kind: 'offer-record' }>,
): Promise<void> {
  const found = await deps.database.transaction(tenant, async (work) => {
    const chat = (await work.people.find(person))?.chat ?? null;
    const weighing = await work.weighings.lock(weighingId, person);
    if (chat === null || weighing === null || isOver(deps, weighing)) return null;
    // Who decided comes with the answer of Teams; until then the file has its size only approximately.
    const view = await recordOf(deps, work, { tenant, person, name: '' }, weighing);
    return view && { view, to: { tenant, serviceUrl: chat.serviceUrl, conversation } };
  });
  if (found !== null) await offerFile(deps, found.to, found.view, weighingId);
}

/** The record of a finished weighing, for a file that Teams asked about; declined or not, another tap asks again. */
export async function recordForFile(deps: Deps, actor: Actor, id: string): Promise<View> {
  return withWeighing(deps, actor, id, async (found, work) => {
    await work.weighings.save({ ...found, offeredAt: null });
    return (await recordOf(deps, work, actor, found)) ?? weighingView(actor.tenant, found);
  });
}

/** That of the weighing, as long as it is there. */
export async function weighingLanguage(deps: Deps, actor: Actor, id: string): Promise<Language> {
  const found = await deps.database.transaction(actor.tenant, (work) =>
    work.weighings.lock(id, actor.person),
  );
  return found?.language ?? actor.language;
}
