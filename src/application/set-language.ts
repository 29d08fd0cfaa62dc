import type { Actor, Language } from './actor';
import type { Deps } from './deps';
import { notice } from './notice';
import type { View } from './views/view';

/** `taal nl|en`: for oneself; typed in a channel, also for what is posted there. */
export async function setLanguage(deps: Deps, actor: Actor, to: Language | null): Promise<View> {
  if (to === null) return notice('language-unknown', undefined, ['language']);
  const place = actor.place;
  await deps.database.transaction(actor.tenant, async (work) => {
    const person = await work.people.lock(actor.person);
    if (person !== null) await work.people.save({ ...person, language: to });
    const channel = place.kind === 'channel' ? await work.channels.find(place.channel) : null;
    if (channel !== null) await work.channels.save({ ...channel, language: to });
  });
  return notice(place.kind === 'channel' ? 'language-set-channel' : 'language-set-person');
}
