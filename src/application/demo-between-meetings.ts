import type { Actor } from './actor';
import { addAgreement } from './agreements/add-agreement';
import { nudgeAgreement } from './agreements/nudge-agreement';
import { updateAgreement } from './agreements/update-agreement';
import { recordDecision } from './decisions/record-decision';
import type { DemoAgreement, DemoScript, SimulatedColleague } from './demo-script';
import type { Deps } from './deps';
import type { Work } from './storage';
import type { Case, Channel, SurveyAnswer, SurveyKind } from './records';
import { openSurvey } from './surveys/open-survey';

/** The demo's case, and the people in it. */
export interface DemoCase {
  readonly caseId: string;
  readonly colleagues: readonly SimulatedColleague[];
  readonly script: DemoScript;
}

/**
 * What the regisseur of the demo did after the meeting of an earlier round: agreements, a reminder, a decision.
 * @param deps on a clock of that day
 * @param round counted from 0
 */
export async function playBetweenMeetings(
  deps: Deps,
  actor: Actor,
  { caseId, script }: DemoCase,
  round: number,
): Promise<void> {
  for (const agreement of script.agreements) await playAgreement(deps, actor, caseId, agreement, round);
  const decision = script.decisions.find(({ after }) => after === round);
  if (decision === undefined) return;
  const found = await deps.database.lookUp(actor.tenant, (lookups) => lookups.ofCase(caseId));
  const why = decision.why[found?.channel.language ?? 'nl'];
  await recordDecision(deps, actor, { caseId }, { level: decision.level, why });
}

async function playAgreement(
  deps: Deps,
  actor: Actor,
  caseId: string,
  { what, organisation, madeAfter, dueInDays, settled, reminded }: DemoAgreement,
  round: number,
): Promise<void> {
  const found = await deps.database.lookUp(actor.tenant, (lookups) => lookups.ofCase(caseId));
  if (found === null) return;
  const { channel } = found;
  const words = what[channel.language];
  const today = deps.calendar.toLocal(deps.clock.now(), channel.zone).date;
  const inDays = (days: number) => deps.calendar.addDays(today, days);
  if (madeAfter === round) {
    const typed = { what: words, organisation, organisationOther: '', due: inDays(dueInDays) };
    await addAgreement(deps, actor, { caseId }, typed, null);
  }
  if (settled?.after !== round && reminded?.after !== round) return;
  const agreements = await deps.database.transaction(actor.tenant, (work) => work.agreements.ofCase(caseId));
  const agreementId = agreements.find((agreement) => agreement.what === words)?.id;
  if (settled?.after === round) await updateAgreement(deps, actor, { agreementId }, settled.status, null);
  if (reminded?.after === round) {
    const dates = { given: today, deadline: inDays(reminded.deadlineInDays) };
    await nudgeAgreement(deps, actor, { agreementId }, 'reminder', dates, null);
  }
}

/** What the colleagues said about the cooperation: once before, and now, so that there is a course to see. */
export async function playSurveys(
  deps: Deps,
  earlier: Deps,
  actor: Actor,
  { caseId, colleagues, script }: DemoCase,
): Promise<void> {
  const answersOf = (all: readonly Readonly<Record<string, string>>[]): SurveyAnswer[] =>
    all.flatMap((answers, index) => {
      const person = colleagues[index]?.id;
      return person === undefined ? [] : [{ person, answers, shown: null }];
    });
  const [before, now] = script.evaluations;
  await inCase(earlier, actor, caseId, async (work, record, channel) => {
    const survey = await openSurvey(earlier, work, record, channel, 'evaluation', colleagues.length + 1);
    // Its result was shown at that time.
    const counted = answersOf(before).map((answer) => ({ ...answer, shown: answer.answers }));
    await work.surveys.saveAnswers(survey.id, counted);
    await work.surveys.save({ ...survey, status: 'closed' });
    await work.cases.save({ ...record, intensity: { ...script.intensity, on: dayIn(earlier, channel) } });
  });
  await inCase(deps, actor, caseId, async (work, record, channel) => {
    const asked: readonly [SurveyKind, SurveyAnswer[]][] = [
      ['evaluation', answersOf(now)],
      ['reflection', answersOf(script.reflection)],
    ];
    for (const [kind, answers] of asked) {
      const survey = await openSurvey(deps, work, record, channel, kind, colleagues.length + 1);
      await work.surveys.saveAnswers(survey.id, answers);
    }
  });
}

function dayIn(deps: Deps, { zone }: Channel) {
  return deps.calendar.toLocal(deps.clock.now(), zone).date;
}

async function inCase(
  deps: Deps,
  { tenant }: Actor,
  caseId: string,
  run: (work: Work, record: Case, channel: Channel) => Promise<void>,
): Promise<void> {
  await deps.database.transaction(tenant, async (work) => {
    const record = await work.cases.lock(caseId);
    const channel = record && (await work.channels.find(record.channel));
    if (record !== null && channel !== null) await run(work, record, channel);
  });
}
