import type { PersonId } from '../domain/facts';

export type TenantId = string;
/** A Teams channel, or a group chat that works as one. Without `;messageid=`. */
export type ChannelId = string;
export type ConversationId = string;

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where an activity came from. Only channels hold cases; personal chats belong to one person. */
export type Place =
  | {
      readonly kind: 'channel';
      readonly channel: ChannelId;
      readonly conversation: ConversationId;
      /** A group chat has no threads: everything stands in its one conversation. */
      readonly threads: boolean;
    }
  | { readonly kind: 'personal'; readonly conversation: ConversationId };

/** Who acts, from where, as vouched for by Teams. Everything else in an activity can be forged. */
export interface Actor {
  readonly tenant: TenantId;
  readonly person: PersonId;
  /** As Teams shows it, for their own documents; never stored, logged, or shown to others. */
  readonly name: string;
  readonly place: Place;
  /** In which this person reads: `taal`, else the command's language, else the Teams locale. */
  readonly language: Language;
}
