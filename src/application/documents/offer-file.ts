import type { Deps } from '../deps';
import { Undeliverable, type Address } from '../ports';
import type { DocumentView } from '../views/view';

/**
 * Asks in a chat whether a file may be saved. Where Teams refuses the question for good, none comes.
 * @param reference comes back with the answer
 */
export async function offerFile(
  { files, log }: Deps,
  to: Address,
  view: DocumentView,
  reference: string,
): Promise<void> {
  if (files.way !== 'consent') return;
  try {
    await files.offer(to, view, view.language, reference);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    log.warn('chat-unreachable', { tenant: to.tenant, reason: error.message });
  }
}
