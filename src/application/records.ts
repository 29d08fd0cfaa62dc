import type { AnswerContent } from './answer-content';
import type { ChannelId, ConversationId, Language } from './actor';
import type { Agreement, Level, PersonId, Signal } from '../domain/facts';
import type { IntensityChoice } from '../domain/intensity';
import type { Lead, Repeat, Steps } from '../domain/schedule';
import type { SetupAnswers } from '../domain/setup-conditions';
import type { Weighing } from '../domain/sharing/weighing';
import type { LocalDateTime, TimeZone } from '../domain/time';
import type { TipId } from '../domain/tip-ids';

/** What is kept, as the application sees it. Each record belongs to one tenant; the database scopes it. */

export interface Channel {
  readonly id: ChannelId;
  /** False in a group chat: everything stands in its one conversation. */
  readonly threads: boolean;
  /** The Connector service that reaches it; refreshed at each activity. */
  readonly serviceUrl: string;
  /** The bot's own id and name in this channel, as Teams addressed it. */
  readonly bot: { readonly id: string; readonly name: string };
  readonly language: Language;
  readonly zone: TimeZone;
  /** Unreachable: Teams refused a post for good (bot removed, channel gone). The next activity heals it. */
  readonly status: 'active' | 'unreachable';
}

/** Where and in which language somebody is reached. */
export interface Reach {
  /** Set by `taal`; null follows Teams. */
  readonly language: Language | null;
  /** The Teams locale last seen, for messages that we start. */
  readonly locale: Language | null;
  /** The 1:1 chat with the bot, once known. */
  readonly chat: { readonly conversation: ConversationId; readonly serviceUrl: string } | null;
}

export interface Person extends Reach {
  readonly id: PersonId;
  readonly role: string | null;
  readonly organisation: string | null;
}

/** Somebody on a roster whom the bot never met. */
export function unknownPerson(id: PersonId): Person {
  return { id, language: null, locale: null, role: null, organisation: null, chat: null };
}

export interface Case {
  readonly id: string;
  readonly channel: ChannelId;
  /** Opaque, upper case, unique among the open cases of its channel. */
  readonly code: string;
  readonly regisseur: PersonId | null;
  readonly lead: Lead;
  readonly status: 'open' | 'closed';
  /** What the regisseur said about how the case starts; null until then. */
  readonly conditions: SetupAnswers | null;
  /** Informative only; null while nobody chose. */
  readonly intensity: IntensityChoice | null;
}

/** An agreement of a case, about the work of an organisation and never about the family. */
export interface KeptAgreement extends Agreement {
  readonly caseId: string;
  /** What was agreed, as typed; guarded against personal data. */
  readonly what: string;
  readonly madeAt: Date;
  /** When its status last changed; null while it is open for the first time. */
  readonly settledAt: Date | null;
}

/** What the regisseur recorded about an advice. */
export interface Decision {
  readonly id: string;
  readonly caseId: string;
  readonly roundId: string;
  /** What the summary advised at that moment. */
  readonly advised: Level;
  readonly level: Level;
  /** As typed; guarded against personal data. */
  readonly why: string;
  readonly decidedAt: Date;
}

/** What one person noticed between meetings, waiting for the next checklist of the case. */
export interface NotedSignals {
  readonly caseId: string;
  readonly person: PersonId;
  readonly signals: readonly Signal[];
}

export const SURVEY_KINDS = ['evaluation', 'reflection'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/** Where a card stands. */
export interface PostedCard {
  readonly conversation: ConversationId;
  readonly activity: string;
}

/** Questions about the cooperation, which everyone of the channel answers for themselves. One of a kind is open in a case. */
export interface Survey {
  readonly id: string;
  readonly caseId: string;
  readonly kind: SurveyKind;
  /** 1 for the first of its kind in the case. */
  readonly number: number;
  readonly openedAt: Date;
  readonly status: 'open' | 'closed';
  /** How many were on the roster when it went out. */
  readonly invited: number;
  /** The card with the questions, and the one with the result, once posted. */
  readonly card: PostedCard | null;
  readonly result: PostedCard | null;
}

/** One person's answers to one survey: question id to choice. */
export interface SurveyAnswer {
  readonly person: PersonId;
  readonly answers: Readonly<Record<string, string>>;
  /** What the latest result counted; null while none did. */
  readonly shown: Readonly<Record<string, string>> | null;
}

/** A weighing of one person, seen by nobody else. Erased at `expiresAt`, or when its owner stops. */
export interface KeptWeighing {
  readonly id: string;
  readonly person: PersonId;
  readonly weighing: Weighing;
  /** In which it began, and goes on unless its owner sets another. */
  readonly language: Language;
  readonly begunAt: Date;
  /** When the outcome was reached; null while a question is open. */
  readonly decidedAt: Date | null;
  readonly expiresAt: Date;
  /** Its owner chose to keep it beyond the day that an open one has. */
  readonly kept: boolean;
  /** When Teams last asked whether its record may be saved, so that a second tap does not ask again. */
  readonly offeredAt: Date | null;
}

/** Why somebody is not invited to the rounds of a case: taken out by the regisseur, or "not for me". */
export interface Absence {
  readonly person: PersonId;
  readonly by: 'regisseur' | 'self';
}

export interface Meeting {
  readonly id: string;
  readonly caseId: string;
  /** Shared by the occurrences of one rhythm. */
  readonly series: string;
  readonly startsAt: Date;
  /** The occurrence of the rhythm it stands for; stays when only this occurrence moves. */
  readonly slot: LocalDateTime;
  readonly repeat: Repeat;
  readonly steps: Steps;
  readonly status: 'planned' | 'begun' | 'cancelled';
}

export interface Round {
  readonly id: string;
  readonly caseId: string;
  readonly meetingId: string;
  /** 1 for the first round of the case. */
  readonly number: number;
  readonly sentAt: Date;
  /** The start of the meeting: answers can change until then. */
  readonly closesAt: Date;
  readonly status: 'open' | 'closed';
  /** Posted activities; null until Teams accepted them. */
  readonly card: string | null;
  readonly progress: string | null;
  readonly summary: { readonly conversation: ConversationId; readonly activity: string } | null;
  /** When the regisseur last asked for a reminder, so that a double tap does not remind twice. */
  readonly remindedAt: Date | null;
  /** The level of the last summary, or as the facts stood when the next checklist went out. */
  readonly advised: Level | null;
  /** What the last summary suggested, so that the next one suggests something else. */
  readonly tips: readonly TipId[];
  /** The feedback after its meeting, once posted. */
  readonly feedback: PostedCard | null;
}

/** One person in one round: one row, replaced on edit. */
export interface RoundParticipant {
  readonly person: PersonId;
  readonly organisation: string | null;
  /** False for somebody of the channel who joined by answering. */
  readonly invited: boolean;
  /** Noticed since the meeting before; the checklist decides once it is sent. */
  readonly noticed: readonly Signal[];
  readonly answer: {
    readonly content: AnswerContent;
    /** The content that the latest summary showed; null while no summary counted this answer. */
    readonly shown: AnswerContent | null;
    readonly sentAt: Date;
  } | null;
}
