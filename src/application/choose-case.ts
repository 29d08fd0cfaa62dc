import { checkCaseCode, sameCode } from '../domain/case-code';
import type { Actor } from './actor';
import type { Deps } from './deps';
import { membersIncluding } from './locate';
import { notice } from './notice';
import type { Case } from './records';
import { refuse } from './refusal';
import type { ChooseCaseView } from './views/notices';
import type { View } from './views/view';

/** What was typed beside the command; kept so that choosing a case acts at once. */
export interface Typed {
  readonly command: ChooseCaseView['command'];
  readonly code: string | null;
  readonly date?: string | null;
  readonly time?: string | null;
}

export type Chosen = { readonly case: Case } | { readonly view: View };

/** The case a command in a channel is about: the code chooses; without one, the only open case; else we ask. */
export async function chooseCase(deps: Deps, actor: Actor, typed: Typed): Promise<Chosen> {
  const place = actor.place;
  if (place.kind !== 'channel') return { view: notice('only-in-channel') };
  const { channel, cases } = await deps.database.transaction(actor.tenant, async (work) => ({
    channel: await work.channels.find(place.channel),
    cases: await work.cases.openIn(place.channel),
  }));
  if (channel === null) return { view: refuse('not-available') };
  const members = await membersIncluding(deps, actor, channel);
  if (!members.some((member) => member.id === actor.person)) return { view: refuse('not-available') };
  return pick(cases, typed);
}

/** What is no code may point at a person: the channel does not get to read it once more. */
function unknownCode(typed: string): View {
  const code = checkCaseCode(typed);
  return code.ok ? notice('case-unknown-code', { code: code.code }) : notice('case-code-not-repeated');
}

function pick(cases: readonly Case[], typed: Typed): Chosen {
  const code = typed.code;
  if (code !== null) {
    const named = cases.find((record) => sameCode(record.code, code));
    return named ? { case: named } : { view: unknownCode(code) };
  }
  const [only, another] = cases;
  if (only === undefined) return { view: notice('case-none-open', undefined, ['newcase']) };
  if (another === undefined) return { case: only };
  return {
    view: {
      kind: 'choose-case',
      command: typed.command,
      cases: cases.map((record) => ({ caseId: record.id, code: record.code })),
      date: typed.date ?? null,
      time: typed.time ?? null,
    },
  };
}
