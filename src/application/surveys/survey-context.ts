import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { Case, Channel, PostedCard, Survey } from '../records';
import { threadOf } from '../send';
import type { TimeZone } from '../../domain/time';

/** A survey with all it stands in, for jobs. */
export interface SurveyInChannel {
  readonly survey: Survey;
  readonly case: Case;
  readonly channel: Channel;
}

/** What a result says beside the answers themselves. */
export interface SurveyContext {
  readonly case: Case;
  readonly channel: Channel;
  /** How many people answered, counted or not: "4 van 6". */
  readonly answered: number;
  readonly invited: number;
  /** Something was answered that is not counted yet, so that nobody can subtract it. */
  readonly heldBack: boolean;
}

/** Days that a survey takes answers, if no newer one of its kind closes it before. */
const OPEN_DAYS = 14;

/** The same time of the day, two weeks later. */
export function closesAt(deps: Deps, survey: Pick<Survey, 'openedAt'>, zone: TimeZone): Date {
  const opened = deps.calendar.toLocal(survey.openedAt, zone);
  return deps.calendar.toInstant({ ...opened, date: deps.calendar.addDays(opened.date, OPEN_DAYS) }, zone);
}

/** Holds the survey until the transaction ends; null when it is gone, or its case is gone or closed. */
export async function lockSurvey(work: Work, surveyId: string): Promise<SurveyInChannel | null> {
  const survey = await work.surveys.lock(surveyId);
  const record = survey && (await work.cases.find(survey.caseId));
  if (record?.status !== 'open') return null;
  const channel = await work.channels.find(record.channel);
  return survey && channel && { survey, case: record, channel };
}

/** Where what belongs to a posted card is said: in the thread it stands in, or the one below it. */
export function threadOfCard(channel: Channel, card: PostedCard): string {
  return card.conversation === channel.id ? threadOf(channel, card.activity) : card.conversation;
}
