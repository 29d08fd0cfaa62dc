import type { Actor } from './actor';
import type { Deps } from './deps';
import type { HelpView } from './views/notices';

/** What can be done here, by place and role. */
export async function help(
  deps: Deps,
  actor: Actor,
  { unknown = false }: { readonly unknown?: boolean } = {},
): Promise<HelpView> {
  return {
    kind: 'help',
    place: actor.place.kind,
    role: (await actsAsRegisseur(deps, actor)) ? 'regisseur' : 'member',
    unknown,
    localMode: deps.demo !== null,
  };
}

/** Regisseur of a case here, or of one that has none: then any member may do that work. */
async function actsAsRegisseur(deps: Deps, { tenant, person, place }: Actor): Promise<boolean> {
  if (place.kind !== 'channel') return false;
  const cases = await deps.database.transaction(tenant, (work) => work.cases.openIn(place.channel));
  return cases.some(({ regisseur }) => regisseur === person || regisseur === null);
}
