import type { Playground } from './playground';
import { filled, type TEXTS } from './texts';

/**
 * Resolves once all that comes with a new checklist stands there: the regisseur's own cards, and the count in its thread.
 * The page draws everything anew for each message that arrives, and a form that is being filled in by then loses what
 * was just typed.
 */
export async function checklistPosted(
  playground: Playground,
  texts: (typeof TEXTS)['nl'],
  { code, channel, answered }: { readonly code: string; readonly channel: string; readonly answered: number },
): Promise<void> {
  await playground.openPersonalChat();
  await playground.sees(filled(texts.preparation.title, { code }));
  await playground.sees(filled(texts.conditions.title, { code }));
  await playground.openChannel(channel);
  await playground.sees(filled(texts.checklist.progress, { answered, invited: 6 }));
}
