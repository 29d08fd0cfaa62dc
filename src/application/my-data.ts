import type { Actor } from './actor';
import type { Deps } from './deps';
import { notice } from './notice';
import { DEFAULT_ZONE } from './recognise';
import { postInChat } from './send';
import { isOver } from './sharing/open-weighing';
import type { MyDataView } from './views/my-data';
import type { View } from './views/view';

/** `mijn gegevens`: what is kept about the asker; from a channel it is shown in their own chat. */
export async function myData(deps: Deps, actor: Actor): Promise<View> {
  const { place } = actor;
  const view = await ownData(deps, actor);
  if (place.kind === 'personal') return view;
  const channel = await deps.database.transaction(actor.tenant, (work) => work.channels.find(place.channel));
  const posted =
    channel !== null && (await postInChat(deps, actor.tenant, channel, actor.person, view, actor.language));
  return notice(posted ? 'mydata-opened-in-chat' : 'mydata-belongs-in-chat');
}

async function ownData(deps: Deps, { tenant, person: id }: Actor): Promise<MyDataView> {
  return deps.database.transaction(tenant, async (work) => {
    const person = await work.people.find(id);
    const weighings = (await work.weighings.of(id)).filter((weighing) => !isOver(deps, weighing));
    return {
      kind: 'my-data',
      role: person?.role ?? null,
      organisation: person?.organisation ?? null,
      language: person?.language ?? null,
      answers: await work.participants.answersOf(id),
      weighings: weighings.map(({ id: weighingId, begunAt, decidedAt, expiresAt, kept }) => ({
        weighingId,
        begunAt,
        expiresAt,
        finished: decidedAt !== null,
        kept,
      })),
      zone: DEFAULT_ZONE,
    };
  });
}
