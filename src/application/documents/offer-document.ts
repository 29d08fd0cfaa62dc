import type { Actor, TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Job } from '../jobs';
import { isReady, makeAgain } from './make-again';
import { offerFile } from './offer-file';
import { readReference } from './references';

/**
 * A job: asks in somebody's chat whether a document may be saved as a file. Nothing to ask when they may not have it any
 * more, or the chat is gone.
 */
export async function offerDocument(
  deps: Deps,
  tenant: TenantId,
  { person, reference }: Extract<Job, { kind: 'offer-document' }>,
): Promise<void> {
  const document = readReference(reference);
  if (document.kind === 'weighing') return;
  const known = await deps.database.transaction(tenant, (work) => work.people.find(person));
  const chat = known?.chat ?? null;
  if (chat === null) return;
  const { conversation } = chat;
  const { language } = document;
  const reader: Actor = { tenant, person, name: '', place: { kind: 'personal', conversation }, language };
  const view = await makeAgain(deps, reader, document);
  if (isReady(view)) await offerFile(deps, { tenant, ...chat }, view, reference);
}
