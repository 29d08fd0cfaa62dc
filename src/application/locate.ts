import { mayDo, type Action, type Relation } from '../domain/authority';
import type { Actor } from './actor';
import type { Deps } from './deps';
import type { Member } from './ports';
import type { CaseInChannel, Lookups, RoundOfMeeting } from './storage';
import type { Case, Channel, Meeting, Round } from './records';
import { asDirected } from './present-regisseur';
import { refuse } from './refusal';
import type { RefusalView } from './views/notices';

/** Ids from a card. Each is optional and none is trusted. */
export interface Reference {
  readonly caseId?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly roundId?: string | undefined;
  readonly agreementId?: string | undefined;
  readonly surveyId?: string | undefined;
  /** The round of that id, when it was looked up already. */
  readonly at?: RoundOfMeeting | null;
}

export interface Located {
  readonly channel: Channel;
  /** Without regisseur when they left the channel. */
  readonly case: Case;
  /** The meeting named, or that of the round named. */
  readonly meeting: Meeting | null;
  readonly round: Round | null;
  readonly members: readonly Member[];
}

/**
 * From ids on a card to the case they stand for, for somebody who may do this there.
 * A card carried to another channel, an id of another tenant and an outsider all get the same refusal.
 */
export async function locate(
  deps: Deps,
  actor: Actor,
  action: Action,
  reference: Reference,
): Promise<Located | RefusalView> {
  const found = await deps.database.lookUp(actor.tenant, (lookups) => follow(lookups, reference));
  if (found === null || !standsIn(actor, found.channel)) return refuse('not-available');
  const { members, relation } = await relate(deps, actor, action, found);
  // Without a roster nobody counts as gone.
  const directed =
    members.length === 0
      ? found.case
      : await asDirected(deps, actor.tenant, found.channel, found.case, members);
  const verdict = mayDo(action, relation, directed.regisseur !== null);
  return verdict === 'allowed' ? { ...found, case: directed, members } : refuse(verdict);
}

/**
 * Asked again of the case as it is held now: somebody may have taken or handed over the role since it was located. A
 * regisseur who left the channel stands in nobody's way.
 */
export function mayStill(
  action: Action,
  { person }: Actor,
  { regisseur }: Case,
  { members }: Pick<Located, 'members'>,
): boolean {
  const relation = regisseur === person ? 'regisseur' : 'member';
  const isHere = members.some(({ id }) => id === regisseur);
  return mayDo(action, relation, isHere) === 'allowed';
}

type Found = Omit<Located, 'members'>;

async function follow(lookups: Lookups, reference: Reference): Promise<Found | null> {
  const found = await followOne(lookups, reference);
  return found?.case.status === 'open' ? found : null;
}

/** The most precise id counts. */
async function followOne(
  lookups: Lookups,
  { roundId, meetingId, caseId, agreementId, surveyId, at }: Reference,
): Promise<Found | null> {
  if (agreementId !== undefined) return caseOnly(await lookups.ofAgreement(agreementId));
  if (surveyId !== undefined) return caseOnly(await lookups.ofSurvey(surveyId));
  if (roundId !== undefined) return at ?? lookups.ofRound(roundId);
  if (meetingId !== undefined) {
    const found = await lookups.ofMeeting(meetingId);
    return found && { ...found, round: null };
  }
  return caseId === undefined ? null : caseOnly(await lookups.ofCase(caseId));
}

function caseOnly(found: CaseInChannel | null): Found | null {
  return found && { ...found, meeting: null, round: null };
}

/** A card works in the channel it belongs to and in personal chats, nowhere else. */
function standsIn(actor: Actor, channel: Channel): boolean {
  return actor.place.kind === 'personal' || actor.place.channel === channel.id;
}

async function relate(
  deps: Deps,
  actor: Actor,
  action: Action,
  found: Found,
): Promise<{ members: readonly Member[]; relation: Relation }> {
  const members = await membersSeenBy(deps, actor, action, found);
  if (members === null) return { members: [], relation: 'member' };
  if (!members.some((member) => member.id === actor.person)) return { members, relation: 'outsider' };
  return { members, relation: found.case.regisseur === actor.person ? 'regisseur' : 'member' };
}

/** Null: Teams gave no roster just now, but this person was invited to the round: an answer is never lost to that. */
async function membersSeenBy(
  deps: Deps,
  actor: Actor,
  action: Action,
  found: Found,
): Promise<readonly Member[] | null> {
  try {
    return await membersIncluding(deps, actor, found.channel);
  } catch (error) {
    const round = found.round;
    if (round === null || action !== 'answer') throw error;
    const invited = await deps.database.transaction(actor.tenant, (work) =>
      work.participants.find(round.id, actor.person),
    );
    if (invited === null) throw error;
    deps.log.warn('roster-unavailable', { round: round.id });
    return null;
  }
}

/** The roster, read anew when this person is not on the cached one: they may just have joined. */
export async function membersIncluding(
  deps: Deps,
  actor: Actor,
  channel: Channel,
): Promise<readonly Member[]> {
  const cached = await deps.roster.members(actor.tenant, channel);
  if (cached.some((member) => member.id === actor.person)) return cached;
  return deps.roster.members(actor.tenant, channel, true);
}
