import type { Actor } from './actor';
import type { Deps } from './deps';
import type { Case } from './records';
import type { HelpView } from './views/notices';

/** What can be done here, by place and role. */
export async function help(
  deps: Deps,
  actor: Actor,
  { unknown = false }: { readonly unknown?: boolean } = {},
): Promise<HelpView> {
  const { place } = actor;
  const cases =
    place.kind === 'channel'
      ? await deps.database.transaction(actor.tenant, (work) => work.cases.openIn(place.channel))
      : [];
  return {
    kind: 'help',
    place: place.kind,
    role: isMember(cases, actor) ? 'member' : 'regisseur',
    unknown,
    localMode: deps.demo !== null,
  };
}

/** All cases here have a regisseur, and it is somebody else each time. Where a case has none, any member may act. */
function isMember(cases: readonly Case[], { person }: Actor): boolean {
  return cases.length > 0 && cases.every(({ regisseur }) => regisseur !== null && regisseur !== person);
}
