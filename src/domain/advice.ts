import type { ItemId, Theme } from './checklist';
import type { AgreementId, Level } from './facts';
import type { LocalDate } from './time';
import type { TipId } from './tip-ids';

/** The rows of the decision table, in its order of precedence; `concern` is the lift that is applied last. */
export const RULES = ['0', '1a', '1b', '1c', '2a', '2b', '2c', '3a', '3b', '4', '5', '6', 'concern'] as const;
export type RuleId = (typeof RULES)[number];

/** A fact a rule rested on, in a form that a card can put into words. Counts are of people, never names. */
export type Fact =
  | { readonly kind: 'acute' }
  | { readonly kind: 'concern' }
  | {
      readonly kind: 'agreement-broken';
      readonly agreement: AgreementId;
      readonly organisation: string;
      readonly due: LocalDate;
    }
  | {
      readonly kind: 'reminder-passed';
      readonly agreement: AgreementId;
      readonly organisation: string;
      readonly deadline: LocalDate;
    }
  | {
      readonly kind: 'manager-passed';
      readonly agreement: AgreementId;
      readonly organisation: string;
      readonly deadline: LocalDate;
    }
  | {
      readonly kind: 'plan-stagnates';
      readonly yes: number;
      readonly answered: number;
      readonly regisseur: boolean;
    }
  | { readonly kind: 'persistent'; readonly item: ItemId; readonly since: LocalDate; readonly rounds: number }
  | {
      readonly kind: 'persistent-organisations';
      readonly item: ItemId;
      readonly organisations: number;
      readonly rounds: number;
    }
  | { readonly kind: 'signal'; readonly item: ItemId }
  | {
      readonly kind: 'unknown';
      readonly item: ItemId;
      readonly unknown: number;
      readonly respondents: number;
    }
  | { readonly kind: 'divided'; readonly item: ItemId; readonly signal: number; readonly noSignal: number }
  | { readonly kind: 'no-regisseur' }
  | {
      readonly kind: 'response';
      readonly answered: number;
      readonly invited: number;
      readonly organisations: number;
      readonly counts: boolean;
    };

/** A row of the table that held, with the facts it rested on and the source ids (E1, E2, ...) behind it. */
export interface FiredRule {
  readonly rule: RuleId;
  readonly level: Level;
  readonly facts: readonly Fact[];
  readonly sources: readonly string[];
}

/** To whom the advice points. Organisation names as they were written, each once, sorted. */
export type Addressee =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'team' }
  | { readonly kind: 'regisseur' }
  | { readonly kind: 'managers'; readonly of: 'in-default'; readonly organisations: readonly string[] }
  | { readonly kind: 'managers'; readonly of: 'all-involved'; readonly organisations: readonly string[] }
  /** 2c: the organisation where people change; the regisseur names it. */
  | { readonly kind: 'managers'; readonly of: 'where-people-change'; readonly organisations: readonly [] }
  | { readonly kind: 'process-manager' }
  | { readonly kind: 'emergency' };

export interface Advice {
  readonly level: Level;
  /** More than one when several rules of the winning level held (2a with 2b, say). */
  readonly addressees: readonly Addressee[];
  /** Every row that held, winning or not, in the order of the table. */
  readonly fired: readonly FiredRule[];
  readonly liftedByConcern: boolean;
  /** The organisation in default is the regisseur's own: any participant may ask for the process manager. */
  readonly anyoneMayAsk: boolean;
  readonly deescalate: boolean;
  /** Open agreements past their date: "kept or broken?" */
  readonly overdue: readonly AgreementId[];
  readonly appointRegisseur: boolean;
}

/** The advice without the facts behind it: those the channel reads in `Summary.why`. */
export type ChannelAdvice = Omit<Advice, 'fired'>;

/** What the channel may see of a case (DOMAIN sections 6 and 9): aggregates only. */
export interface Summary {
  readonly advice: ChannelAdvice;
  /** `organisations` is 0 below three respondents: then nothing is said by organisation. */
  readonly response: { readonly answered: number; readonly invited: number; readonly organisations: number };
  /** `open` includes the overdue ones. */
  readonly agreements: {
    readonly open: number;
    readonly kept: number;
    readonly broken: number;
    readonly overdue: number;
  };
  /** False below three respondents: then items, divided and unknown stay empty and facts name no items. */
  readonly itemsNamed: boolean;
  readonly themes: readonly ThemeCount[];
  /** Longest standing first. Without private items; C1 and C4 appear in `contact` only. */
  readonly persistent: readonly {
    readonly item: ItemId;
    readonly since: LocalDate;
    readonly rounds: number;
  }[];
  readonly divided: readonly { readonly item: ItemId; readonly signal: number; readonly noSignal: number }[];
  readonly fresh: readonly ItemId[];
  readonly unknown: readonly ItemId[];
  /** "Contact stays out": C1 or C4 (below three respondents also W4, which has no theme), now, or now and before. */
  readonly contact: 'no' | 'now' | 'now-and-before';
  /** Sign of B2: at least one item of A or B is divided. */
  readonly sharedPictureMissing: boolean;
  readonly tips: readonly TipId[];
  /** `advice.fired` made fit for the channel: themes instead of items below three respondents, no C1/C4, no private items. */
  readonly why: readonly ChannelRule[];
}

/**
 * Items of a theme: new, persistent, divided. Theme C says at most 1: contact. Below three respondents a theme is only
 * named: 1 in `persistent` or else in `fresh`.
 */
export interface ThemeCount {
  readonly theme: Theme;
  readonly fresh: number;
  readonly persistent: number;
  readonly divided: number;
}

/**
 * A fact as the channel may read it. Without the counts behind "the plan stagnates": one yes of five would say that it
 * was the regisseur's. With `organisations` 0 in `response` below three respondents.
 */
export type ChannelFact =
  | Exclude<Fact, { readonly kind: 'plan-stagnates' }>
  | { readonly kind: 'plan-stagnates' }
  | { readonly kind: 'theme-signal'; readonly theme: Theme }
  | { readonly kind: 'theme-persistent'; readonly theme: Theme; readonly since: LocalDate }
  | { readonly kind: 'theme-unknown'; readonly theme: Theme }
  | { readonly kind: 'contact'; readonly before: boolean };

export interface ChannelRule extends Omit<FiredRule, 'facts'> {
  readonly facts: readonly ChannelFact[];
}

/** The regisseur's private view of the contact items: how many people, never who. */
export interface ContactCounts {
  readonly C1: number;
  readonly C4: number;
}
