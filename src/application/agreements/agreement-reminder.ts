import { isBroken } from '../../domain/agreements';
import { sameOrganisation, type AgreementId, type Nudge, type PersonId } from '../../domain/facts';
import { sameNudge } from '../../domain/nudges';
import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Job } from '../jobs';
import type { Located } from '../locate';
import type { CaseInChannel, Work } from '../storage';
import type { KeptAgreement } from '../records';
import { postInChannel, postInChat, threadOf } from '../send';
import type { AgreementReminderView } from '../views/agreements';
import { todayIn } from './agreement-lines';

type ReminderJob = Extract<Job, { kind: 'remind-agreement' }>;

/** To the thread of the checklist, and to the chat of each professional of the organisation: a post of its own each. */
export async function sendReminder(
  work: Work,
  found: Located,
  agreement: KeptAgreement,
  { given, deadline }: Nudge,
): Promise<void> {
  for (const person of [null, ...(await professionalsOf(work, found, agreement))]) {
    await work.jobs.enqueue({ kind: 'remind-agreement', agreementId: agreement.id, given, deadline, person });
  }
}

/** Those who took part in the latest round and are of the channel still; the regisseur gives the reminder. */
async function professionalsOf(
  work: Work,
  { case: record, members }: Located,
  { organisation }: KeptAgreement,
): Promise<readonly PersonId[]> {
  const latest = (await work.rounds.ofCase(record.id)).at(-1);
  if (latest === undefined) return [];
  const onRoster = new Set(members.map(({ id }) => id));
  const participants = (await work.participants.of([latest.id])).get(latest.id) ?? [];
  return participants
    .filter((one) => one.organisation !== null && sameOrganisation(one.organisation, organisation))
    .map(({ person }) => person)
    .filter((person) => onRoster.has(person) && person !== record.regisseur);
}

/** Gives it in one place, if it still stands: neutral, and without anybody's name. */
export async function remindAgreement(deps: Deps, tenant: TenantId, job: ReminderJob): Promise<void> {
  const standing = await findNudged(deps, tenant, job.agreementId, 'reminder', job);
  if (standing === null) return;
  const { agreement, case: record, channel } = standing;
  const view: AgreementReminderView = {
    kind: 'agreement-reminder',
    caseId: record.id,
    code: record.code,
    what: agreement.what,
    organisation: agreement.organisation,
    due: agreement.due,
    deadline: job.deadline,
    today: todayIn(deps, channel),
    place: job.person === null ? 'channel' : 'chat',
  };
  if (job.person !== null) {
    await postInChat(deps, tenant, channel, job.person, view);
    return;
  }
  await postInThread(deps, tenant, standing, view);
}

/** In the thread of the latest checklist of the case; before there is one, in the channel. */
export async function postInThread(
  deps: Deps,
  tenant: TenantId,
  { case: record, channel }: CaseInChannel,
  view: Parameters<typeof postInChannel>[4],
): Promise<void> {
  const rounds = await deps.database.transaction(tenant, (work) => work.rounds.ofCase(record.id));
  const card = rounds.findLast((round) => round.card !== null)?.card ?? null;
  await postInChannel(deps, tenant, channel, card === null ? channel.id : threadOf(channel, card), view);
}

/** The agreement, while it is broken and this reminder or engagement is the one that runs; null when that is over. */
export async function findNudged(
  deps: Deps,
  tenant: TenantId,
  agreementId: AgreementId,
  kind: 'reminder' | 'manager',
  nudge: Nudge,
): Promise<(CaseInChannel & { readonly agreement: KeptAgreement }) | null> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofAgreement(agreementId));
  if (found?.case.status !== 'open') return null;
  const agreement = await deps.database.transaction(tenant, (work) => work.agreements.lock(agreementId));
  if (agreement === null || !isBroken(agreement) || !sameNudge(agreement[kind], nudge)) return null;
  return { ...found, agreement };
}
