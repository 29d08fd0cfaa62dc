import type { TenantId } from './actor';
import type { Deps } from './deps';
import type { Member } from './ports';
import type { Case, Channel } from './records';
import { postInChat } from './send';
import type { View } from './views/view';
import type { PersonId } from '../domain/facts';

/**
 * The regisseur of a case, while on the channel's roster. Who left the channel directs nothing there any more and gets
 * nothing about it; until somebody takes over, the case is as one without regisseur.
 * @param members as read just before; the roster is read anew before somebody counts as gone
 */
export async function presentRegisseur(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  { regisseur }: Pick<Case, 'regisseur'>,
  members?: readonly Member[],
): Promise<PersonId | null> {
  if (regisseur === null) return null;
  const known = members ?? (await deps.roster.members(tenant, channel));
  const isOn = (roster: readonly Member[]) => roster.some(({ id }) => id === regisseur);
  return isOn(known) || isOn(await deps.roster.members(tenant, channel, true)) ? regisseur : null;
}

/**
 * The case as it is directed now: without regisseur once they left the channel. No roster just now: as it is recorded,
 * for nobody counts as gone while that is not known.
 * @param members as for `presentRegisseur`
 */
export async function asDirected(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  record: Case,
  members?: readonly Member[],
): Promise<Case> {
  try {
    return { ...record, regisseur: await presentRegisseur(deps, tenant, channel, record, members) };
  } catch {
    deps.log.warn('roster-unavailable', { tenant, case: record.id });
    return record;
  }
}

/** In the regisseur's own chat. False: there is none, they left, or Teams refused for good. */
export async function postToRegisseur(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  record: Case,
  view: View,
): Promise<boolean> {
  const regisseur = await stillPresent(deps, tenant, channel, record, view.kind === 'acute-notice');
  return regisseur !== null && (await postInChat(deps, tenant, channel, regisseur, view));
}

/** @param urgent danger does not wait until Teams gives a roster again */
async function stillPresent(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  record: Case,
  urgent: boolean,
): Promise<PersonId | null> {
  if (record.regisseur === null) return null;
  try {
    const members = await deps.roster.members(tenant, channel, true);
    return await presentRegisseur(deps, tenant, channel, record, members);
  } catch (error) {
    if (!urgent) throw error;
    deps.log.warn('roster-unavailable', { tenant, case: record.id });
    return record.regisseur;
  }
}
