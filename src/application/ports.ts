import type { ConversationId, Language, TenantId } from './actor';
import type { Channel } from './records';
import type { DocumentView, View } from './views/view';
import type { PersonId } from '../domain/facts';

/** The doors to the world outside. Each is as small as its use cases allow; adapters fit them by shape. */

export interface Clock {
  now(): Date;
}

/** Unguessable identifiers. */
export interface Ids {
  next(): string;
}

/** Somebody on a channel's roster. Names are shown, never stored. */
export interface Member {
  readonly id: PersonId;
  readonly name: string;
}

export interface Roster {
  /**
   * People on the channel's own roster, the bot aside; cached briefly.
   * @param fresh reads past the cache, for somebody who may just have joined
   */
  members(tenant: TenantId, channel: Channel, fresh?: boolean): Promise<readonly Member[]>;
}

/** Where a message goes. */
export interface Address {
  readonly tenant: TenantId;
  readonly serviceUrl: string;
  readonly conversation: ConversationId;
}

/** Teams refused for good: the bot was removed, blocked, or the message is unacceptable. Do not retry. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';

  constructor(
    reason: string,
    /** Whether this message is refused, or whatever would go there. */
    readonly refused: 'message' | 'conversation',
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** Teams is throttling or in trouble: later it may work. */
export class NotNow extends Error {
  override readonly name: string = 'NotNow';

  constructor(
    reason: string,
    /** As asked by Teams, or by its limits; null when nobody said. */
    readonly retryAfterMs: number | null,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** By the limits of Teams it would wait too long for its turn: nothing was tried. */
export class Crowded extends NotNow {
  override readonly name = 'Crowded';
}

/** The one way to send. Throws `Undeliverable` when retrying is useless, anything else when it is not. */
export interface Messenger {
  /**
   * Resolves to the id of the posted activity.
   * @param record called with it before anything else happens
   */
  post(to: Address, view: View, language: Language, record?: Recorder): Promise<string>;
  edit(to: Address, activity: string, view: View, language: Language): Promise<void>;
  /** Opens (or finds) the 1:1 chat with a person. */
  openChat(tenant: TenantId, channel: Channel, person: PersonId): Promise<ConversationId>;
}

export type Recorder = (activity: string) => Promise<void>;

/** What a job posted already, in an attempt that failed later or that a crash cut short. */
export interface PostedBefore {
  /** The activity's id; null: not posted yet. */
  find(step: string): string | null;
  /** Recorded: never lost from now on. */
  add(step: string, activity: string): Promise<void>;
}

/** A request to Teams, by what its limits count. */
export interface Request {
  readonly tenant: TenantId;
  readonly kind: 'post' | 'edit' | 'open-chat' | 'roster';
  /** Null: it is about none. */
  readonly conversation: ConversationId | null;
  /** The message that is edited. */
  readonly message?: string;
}

/** How a request ended, after its retries. `crowded`: not tried, because it would have waited too long for its turn. */
export type SendOutcome = 'sent' | 'undeliverable' | 'crowded' | 'failed';

/** Keeps all that is sent within the limits of Teams, whichever process sends it. */
export interface Pace {
  /**
   * Resolves when this one may go. Of a conversation, one request goes at a time.
   * @throws Crowded when that would take too long
   */
  take(request: Request): Promise<Turn>;
}

/** A request on its way. */
export interface Turn {
  /** It goes now, which may be later than its turn: what follows counts from now. */
  readonly goes: () => void;
  /** It was answered. @param pauseMs as Teams asked: nothing goes to this conversation before; null: it did not */
  readonly done: (pauseMs: number | null) => Promise<void>;
}

/** Where Teams wants a file put that somebody accepted. */
export interface Upload {
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly name: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** How somebody gets a document in their own 1:1 chat: as a file that Teams asks consent for, or as a download. */
export type Files =
  | {
      readonly way: 'consent';
      /** Asks whether the file may be put in their OneDrive. `reference` comes back with the answer. */
      offer(to: Address, view: DocumentView, language: Language, reference: string): Promise<void>;
      /** Puts the accepted file there, once. Throws `Undeliverable` when the place is none of Microsoft's. */
      save(view: DocumentView, language: Language, upload: Upload): Promise<void>;
      /** Posts a saved file. */
      show(to: Address, view: DocumentView, language: Language, upload: Upload): Promise<void>;
    }
  | {
      readonly way: 'download';
      /** A link on this computer that works for a short while. `reference`: what the document is about. */
      link(view: DocumentView, language: Language, reference: string): Promise<string>;
      /** The links to what this is about lead nowhere from now on. */
      forget(reference: string): void;
    };

/** Structured, without content, tokens or names. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, facts?: Readonly<Record<string, unknown>>): void;
}
