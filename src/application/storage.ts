import type { ChannelId, TenantId } from './actor';
import type { Job } from './jobs';
import type {
  Absence,
  Case,
  Channel,
  Decision,
  KeptAgreement,
  KeptWeighing,
  Meeting,
  NotedSignals,
  Person,
  Reach,
  Round,
  RoundParticipant,
  Survey,
  SurveyAnswer,
  SurveyKind,
} from './records';
import type { PersonId, Signal } from '../domain/facts';

/** The doors to what is kept. Every look-up and change is scoped to one tenant. */

export interface Channels {
  find(id: ChannelId): Promise<Channel | null>;
  /** False when it was known already; nothing is stored then. */
  add(channel: Channel): Promise<boolean>;
  save(channel: Channel): Promise<void>;
}

export interface People {
  find(id: PersonId): Promise<Person | null>;
  /** Finds them and holds them until the transaction ends. */
  lock(id: PersonId): Promise<Person | null>;
  /** False when they were known already; nothing is stored then. */
  add(person: Person): Promise<boolean>;
  findMany(ids: readonly PersonId[]): Promise<readonly Person[]>;
  save(person: Person): Promise<void>;
}

export interface Cases {
  find(id: string): Promise<Case | null>;
  /** Finds it and holds it until the transaction ends: planning and opening rounds go one at a time. */
  lock(id: string): Promise<Case | null>;
  /** Open cases of a channel, by code. */
  openIn(channel: ChannelId): Promise<readonly Case[]>;
  /** False when an open case of that channel already has the code; nothing is stored then. */
  add(record: Case): Promise<boolean>;
  save(record: Case): Promise<void>;
  /** Open cases of which this person is regisseur, or in which they were asked to answer or noted a signal, by code. */
  ofPerson(person: PersonId): Promise<readonly Case[]>;
  absences(caseId: string): Promise<readonly Absence[]>;
  /** Cases, closed ones too, in which this person does not take part, by code. */
  absentFrom(person: PersonId): Promise<readonly { readonly case: Case; readonly by: Absence['by'] }[]>;
  /** Null takes part again. */
  setAbsence(caseId: string, person: PersonId, by: Absence['by'] | null): Promise<void>;
}

export interface Meetings {
  find(id: string): Promise<Meeting | null>;
  /** Planned ones of a case, soonest first. */
  planned(caseId: string): Promise<readonly Meeting[]>;
  /** All of a case, earliest first. */
  ofCase(caseId: string): Promise<readonly Meeting[]>;
  add(meeting: Meeting): Promise<void>;
  save(meeting: Meeting): Promise<void>;
}

export interface Rounds {
  find(id: string): Promise<Round | null>;
  /** Finds it and holds it until the transaction ends, so that closing and answering don't cross. */
  lock(id: string): Promise<Round | null>;
  /** The same, with what is known of one person in it. */
  lockFor(id: string, person: PersonId): Promise<HeldRound | null>;
  openOf(caseId: string): Promise<Round | null>;
  /** All rounds of a case, oldest first. */
  ofCase(caseId: string): Promise<readonly Round[]>;
  /** Open rounds a person takes part in. */
  openFor(person: PersonId): Promise<readonly Round[]>;
  add(round: Round): Promise<void>;
  /** Leaves what is not named: others may be changing that, for a round is not always held. */
  save(id: string, changes: Partial<Omit<Round, 'id'>>): Promise<void>;
}

export interface HeldRound {
  readonly round: Round;
  readonly participant: RoundParticipant | null;
  readonly person: Person | null;
  /** What the person noticed between meetings of this case, when it waits for a checklist. */
  readonly waiting: readonly Signal[] | null;
}

/** "3 van 6": whoever joins by answering counts among the invited. */
export interface Turnout {
  readonly answered: number;
  readonly invited: number;
}

export interface Participants {
  find(roundId: string, person: PersonId): Promise<RoundParticipant | null>;
  of(roundIds: readonly string[]): Promise<ReadonlyMap<string, readonly RoundParticipant[]>>;
  /** Only counted, without reading what they answered. */
  turnout(roundId: string): Promise<Turnout>;
  /** In how many rounds an answer of this person is kept. */
  answersOf(person: PersonId): Promise<number>;
  /** What this person noticed that stands in rounds they did not answer; an item once for each of those rounds. */
  unansweredSignals(person: PersonId): Promise<readonly Signal[]>;
  save(roundId: string, participants: readonly RoundParticipant[]): Promise<void>;
  remove(roundId: string, person: PersonId): Promise<void>;
}

/** What nearly every activity reads first: one statement each. */
export interface Lookups {
  /** Who acts, where, and on which round, as far as known; null for what is unknown or left out. */
  seen(person: PersonId, channel: ChannelId | null, roundId: string | null): Promise<Seen>;
  ofCase(id: string): Promise<CaseInChannel | null>;
  ofMeeting(id: string): Promise<MeetingOfCase | null>;
  ofRound(id: string): Promise<RoundOfMeeting | null>;
  /** The same, with how many answered it. */
  progressOf(id: string): Promise<RoundProgress | null>;
  /** The case that an agreement, or a survey, belongs to. */
  ofAgreement(id: string): Promise<CaseInChannel | null>;
  ofSurvey(id: string): Promise<CaseInChannel | null>;
}

export interface Seen {
  readonly person: Reach | null;
  readonly channel: Channel | null;
  readonly at: RoundOfMeeting | null;
}

export interface CaseInChannel {
  readonly channel: Channel;
  readonly case: Case;
}

export interface MeetingOfCase extends CaseInChannel {
  readonly meeting: Meeting;
}

export interface RoundOfMeeting extends MeetingOfCase {
  readonly round: Round;
}

export interface RoundProgress extends RoundOfMeeting {
  readonly turnout: Turnout;
}

export interface Agreements {
  /** Finds it and holds it until the transaction ends. */
  lock(id: string): Promise<KeptAgreement | null>;
  /** All of a case, by due date. */
  ofCase(caseId: string): Promise<readonly KeptAgreement[]>;
  add(agreement: KeptAgreement): Promise<void>;
  save(agreement: KeptAgreement): Promise<void>;
}

export interface Decisions {
  /** All of a case, oldest first. */
  ofCase(caseId: string): Promise<readonly Decision[]>;
  add(decision: Decision): Promise<void>;
}

/** Signals that wait for the next checklist. Once it goes out they stand with the participants of its round. */
export interface WaitingSignals {
  ofCase(caseId: string): Promise<readonly NotedSignals[]>;
  find(caseId: string, person: PersonId): Promise<NotedSignals | null>;
  /** In how many cases signals of this person wait. */
  casesOf(person: PersonId): Promise<number>;
  save(noted: NotedSignals): Promise<void>;
  remove(caseId: string, person: PersonId): Promise<void>;
}

export interface Surveys {
  find(id: string): Promise<Survey | null>;
  /** Finds it and holds it until the transaction ends. */
  lock(id: string): Promise<Survey | null>;
  openOf(caseId: string, kind: SurveyKind): Promise<Survey | null>;
  /** All of a kind in a case, oldest first. */
  ofCase(caseId: string, kind: SurveyKind): Promise<readonly Survey[]>;
  add(survey: Survey): Promise<void>;
  save(survey: Survey): Promise<void>;
  answersOf(surveyId: string): Promise<readonly SurveyAnswer[]>;
  /** Replaces those that these people gave before. */
  saveAnswers(surveyId: string, answers: readonly SurveyAnswer[]): Promise<void>;
  /** How many surveys this person answered. */
  answeredBy(person: PersonId): Promise<number>;
}

/** Weighings belong to one person: every look-up names them. */
export interface Weighings {
  /** Finds it and holds it until the transaction ends; null also when it is somebody else's. */
  lock(id: string, person: PersonId): Promise<KeptWeighing | null>;
  /** Without what was answered, newest first. */
  of(person: PersonId): Promise<readonly Omit<KeptWeighing, 'weighing'>[]>;
  add(weighing: KeptWeighing): Promise<void>;
  save(weighing: KeptWeighing): Promise<void>;
  remove(id: string): Promise<void>;
  /** Erases it when its time is over by then, without reading it. Null: it is gone; else when its time is over. */
  removeExpired(id: string, now: Date): Promise<Date | null>;
}

/** What Teams may bring twice, or people tap twice, and should happen once. */
export interface Repeats {
  /** False when the same was taken less than `withinMs` before: then nothing is to be done. */
  take(key: string, withinMs: number): Promise<boolean>;
  /** It was not done after all: the next time counts. */
  release(key: string): Promise<void>;
}

export interface Jobs {
  /** Recorded with the transaction: it runs if and only if the transaction commits. At once without `at`. */
  enqueue(job: Job, at?: Date): Promise<void>;
}

/** One transaction of one tenant: every read and write in it is scoped to that tenant. */
export interface Work {
  readonly channels: Channels;
  readonly people: People;
  readonly cases: Cases;
  readonly meetings: Meetings;
  readonly rounds: Rounds;
  readonly participants: Participants;
  readonly weighings: Weighings;
  readonly agreements: Agreements;
  readonly decisions: Decisions;
  readonly waitingSignals: WaitingSignals;
  readonly surveys: Surveys;
  readonly repeats: Repeats;
  readonly jobs: Jobs;
}

export interface Database {
  /** Looks something up outside any transaction. */
  lookUp<T>(tenant: TenantId, run: (lookups: Lookups) => Promise<T>): Promise<T>;
  transaction<T>(tenant: TenantId, run: (work: Work) => Promise<T>): Promise<T>;
  /**
   * The same, and cheaper for what mostly needs no more than `rounds.lockFor`, `save` and `enqueue`. When it needs more,
   * or somebody came between, `run` runs again: it does nothing that may not happen twice.
   */
  repeatable<T>(tenant: TenantId, run: (work: Work) => Promise<T>): Promise<T>;
}
