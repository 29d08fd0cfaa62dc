import type { Playground } from './playground';
import { filled, type TEXTS } from './texts';

/**
 * Resolves once the regisseur's own cards are in the personal chat. The page draws everything anew for each message
 * that arrives, and a form that is being filled in by then loses what was just ticked.
 */
export async function regisseurCards(
  playground: Playground,
  texts: (typeof TEXTS)['nl'],
  { code, channel }: { readonly code: string; readonly channel: string },
): Promise<void> {
  await playground.openPersonalChat();
  await playground.sees(filled(texts.preparation.title, { code }));
  await playground.sees(filled(texts.conditions.title, { code }));
  await playground.openChannel(channel);
}
