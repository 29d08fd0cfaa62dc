import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { HandedDocument } from '../views/documents';
import type { DocumentView } from '../views/view';
import { writeReference, type AnewReference } from './references';

/** A document that is made again whenever it is asked for. */
type AnewView = Extract<DocumentView, { readonly kind: AnewReference['kind'] }>;

/**
 * How the reader gets this document as a file as well: by a link (local mode), or by a question of Teams in the reader's
 * own chat. That question is a job; without a chat there is none, and the card says how to open one.
 * @param reference of the same document; it is made again when the file is offered, and when it is saved
 */
export async function withDocument<V extends AnewView>(
  deps: Deps,
  actor: Actor,
  view: V,
  reference: AnewReference,
): Promise<V & HandedDocument> {
  const { files } = deps;
  const written = writeReference(reference);
  if (files.way === 'download') return { ...view, link: await files.link(view, view.language, written) };
  const { person, tenant } = actor;
  const chatKnown = await deps.database.transaction(tenant, async (work) => {
    const known = ((await work.people.find(person))?.chat ?? null) !== null;
    if (known) await work.jobs.enqueue({ kind: 'offer-document', person, reference: written });
    return known;
  });
  return { ...view, link: null, chatKnown };
}
