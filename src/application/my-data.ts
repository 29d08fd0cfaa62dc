import type { PersonId } from '../domain/facts';
import { countSignals } from '../domain/signals';
import type { Actor } from './actor';
import type { Deps } from './deps';
import { notice } from './notice';
import type { Work } from './storage';
import { DEFAULT_ZONE } from './recognise';
import type { Case } from './records';
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
    const cases = await work.cases.ofPerson(id);
    const weighings = (await work.weighings.of(id)).filter((weighing) => !isOver(deps, weighing));
    return {
      kind: 'my-data',
      role: person?.role ?? null,
      organisation: person?.organisation ?? null,
      language: person?.language ?? null,
      answers: await work.participants.answersOf(id),
      waiting: await waitingSignals(work, id, cases),
      unansweredSignals: countSignals(await work.participants.unansweredSignals(id)),
      absences: (await work.cases.absentFrom(id)).map(({ case: { code }, by }) => ({ code, by })),
      surveys: await work.surveys.answeredBy(id),
      regisseurOf: cases.filter((record) => record.regisseur === id).map(({ code }) => code),
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

async function waitingSignals(
  work: Work,
  person: PersonId,
  cases: readonly Case[],
): Promise<MyDataView['waiting']> {
  const all = await work.waitingSignals.casesOf(person);
  if (all === 0) return { signals: 0, codes: [], closedCases: 0 };
  const codes: string[] = [];
  let signals = 0;
  for (const { id, code } of cases) {
    const noted = await work.waitingSignals.find(id, person);
    if (noted === null) continue;
    codes.push(code);
    signals += countSignals(noted.signals);
  }
  return { signals, codes, closedCases: all - codes.length };
}
