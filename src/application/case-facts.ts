import type { CaseFacts, RoundFacts } from '../domain/facts';
import type { AnswerContent } from './answer-content';
import type { Deps } from './deps';
import type { Work } from './storage';
import type { Case, Channel, Round, RoundParticipant } from './records';

type Answered = NonNullable<RoundParticipant['answer']>;

/** Which version of an answer to look at; null leaves it out. */
export type Version = (answer: Answered) => AnswerContent | null;

export const latestVersion: Version = (answer) => answer.content;
/** As it was shown. Danger alone is as it is now: it comes from `CaseFacts.acute`, and takes nothing else along. */
export const shownVersion: Version = ({ shown }) =>
  shown?.safety === 'acute' ? { ...shown, safety: 'none' } : shown;

/** Sent or changed since the last summary. */
export function isUnshown({ answer }: RoundParticipant): boolean {
  return answer !== null && JSON.stringify(answer.content) !== JSON.stringify(answer.shown);
}

/** A posted summary takes in what is new or changed of at least two people, so that nobody can subtract one answer. */
export function enoughUnshown(participants: readonly RoundParticipant[]): boolean {
  return participants.filter(isUnshown).length >= 2;
}

export interface LoadedFacts {
  readonly facts: CaseFacts;
  /**
   * The same, with earlier rounds as their summaries showed them: of a meeting that was cancelled, one answer may have
   * been held back to the end.
   */
  readonly seen: CaseFacts;
  /** Of the round asked for. */
  readonly participants: readonly RoundParticipant[];
}

/**
 * All facts of a case up to and including a round.
 * @param version of this round's answers; earlier rounds always count as they were sent
 */
export async function loadFacts(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
  round: Round,
  version: Version = latestVersion,
): Promise<LoadedFacts> {
  const rounds = (await work.rounds.ofCase(record.id)).filter((one) => one.number < round.number);
  const participants = await work.participants.of([...rounds, round].map((one) => one.id));
  const own = participants.get(round.id) ?? [];
  const earlier = (versionOf: (one: Round) => Version) =>
    rounds.map((one) => roundFacts(deps, channel, one, participants.get(one.id) ?? [], versionOf(one)));
  const thisRound = roundFacts(deps, channel, round, own, version);
  const regisseur = record.regisseur === null ? null : await work.people.find(record.regisseur);
  const facts: CaseFacts = {
    rounds: [...earlier(() => latestVersion), thisRound],
    agreements: await work.agreements.ofCase(record.id),
    acute: own.some(({ answer }) => answer?.content.safety === 'acute'),
    regisseur:
      record.regisseur === null
        ? null
        : { person: record.regisseur, organisation: regisseur?.organisation ?? null },
    today: deps.calendar.toLocal(deps.clock.now(), channel.zone).date,
  };
  const wasSeen = ({ summary }: Round): Version => (summary === null ? latestVersion : shownVersion);
  return { facts, seen: { ...facts, rounds: [...earlier(wasSeen), thisRound] }, participants: own };
}

function roundFacts(
  deps: Deps,
  channel: Channel,
  round: Round,
  participants: readonly RoundParticipant[],
  version: Version,
): RoundFacts {
  return {
    id: round.id,
    sentOn: deps.calendar.toLocal(round.sentAt, channel.zone).date,
    participants: participants.map((one) => ({
      person: one.person,
      organisation: one.organisation,
      answer: one.answer && version(one.answer),
      noticed: one.noticed,
      uninvited: !one.invited,
    })),
    advised: round.advised,
    // What nobody got to read may be suggested again.
    tips: round.summary === null ? [] : round.tips,
  };
}
