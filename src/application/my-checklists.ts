import type { Actor } from './actor';
import type { Deps } from './deps';
import { membersIncluding } from './locate';
import { notice } from './notice';
import { takesAnswers } from './open-checklist';
import { Undeliverable } from './ports';
import { headOf, roundContext, type RoundContext } from './round-context';
import type { View } from './views/view';

/** `checklist` in personal chat: all of one's open checklists, of the channels one still belongs to. */
export async function myChecklists(deps: Deps, actor: Actor): Promise<View> {
  const contexts = await deps.database.transaction(actor.tenant, async (work) => {
    const open = (await work.rounds.openFor(actor.person)).filter((round) =>
      takesAnswers(round, deps.clock.now()),
    );
    const found: RoundContext[] = [];
    for (const round of open) {
      const context = await roundContext(work, round.id);
      if (context?.case.status === 'open' && isAsked(context, actor)) found.push(context);
    }
    return found;
  });
  const mine: RoundContext[] = [];
  for (const context of contexts) if (await stillMember(deps, actor, context)) mine.push(context);
  if (mine.length === 0) return notice('no-open-checklists');
  return {
    kind: 'my-checklists',
    checklists: mine.sort(soonestFirst).map((context) => ({
      ...headOf(context),
      roundId: context.round.id,
      answered: context.participants.some((one) => one.person === actor.person && one.answer !== null),
      regisseur: context.case.regisseur === actor.person,
    })),
  };
}

/** Somebody who only noticed something is not asked to fill in anything. */
function isAsked({ participants }: RoundContext, { person }: Actor): boolean {
  return participants.some((one) => one.person === person && (one.invited || one.answer !== null));
}

function soonestFirst(a: RoundContext, b: RoundContext): number {
  const apart = a.round.closesAt.getTime() - b.round.closesAt.getTime();
  return apart === 0 ? a.case.code.localeCompare(b.case.code) : apart;
}

/** Without a roster just now we show it: one channel in trouble must not hide the checklists of all others. */
async function stillMember(deps: Deps, actor: Actor, context: RoundContext): Promise<boolean> {
  try {
    const members = await membersIncluding(deps, actor, context.channel);
    return members.some((member) => member.id === actor.person);
  } catch (error) {
    deps.log.warn('roster-unavailable', { round: context.round.id });
    return !(error instanceof Undeliverable);
  }
}
