import type { Actor } from './actor';
import { chooseCase } from './choose-case';
import type { Deps } from './deps';
import { locate, type Reference } from './locate';
import { notice } from './notice';
import { prepareSummary } from './post-summary';
import { isRefusal } from './refusal';
import { regisseurBrief } from './regisseur-brief';
import type { View } from './views/view';

/** `samenvatting [code]`: the card follows as a post of its own; null: nothing more to say now. */
export async function summaryByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View | null> {
  const chosen = await chooseCase(deps, actor, { command: 'summary', code });
  if ('view' in chosen) return chosen.view;
  const answer = await askSummary(deps, actor, { caseId: chosen.case.id });
  return answer.kind === 'summary' ? null : answer;
}

/** Posts a new summary of the newest round, in the channel. In a private chat the answer is the regisseur's brief. */
export async function askSummary(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'ask-summary', reference);
  if (isRefusal(found)) return found;
  const asked = await deps.database.transaction(actor.tenant, async (work) => {
    const round = (await work.rounds.ofCase(found.case.id)).at(-1);
    if (round === undefined) return null;
    const conversation = actor.place.kind === 'channel' ? actor.place.conversation : found.channel.id;
    await work.jobs.enqueue({ kind: 'post-summary', roundId: round.id, conversation });
    return prepareSummary(deps, work, round.id, found.case);
  });
  if (asked === null) return notice('no-round-yet', { code: found.case.code }, ['plan']);
  return actor.place.kind === 'channel'
    ? asked.view
    : regisseurBrief(deps, asked.context, found.members, { notice: { notice: 'summary-on-its-way' } });
}
