import { compareText } from './compare-text';
import type { Addressee, Advice, ChannelAdvice, ContactCounts, Summary, ThemeCount } from './advice';
import { countAgreements } from './agreements';
import { barriersOf, currentRound, signalsOf, type Barrier } from './barriers';
import { channelRules } from './channel-facts';
import { THEMES, sectionOf, type ItemId, type Theme } from './checklist';
import type { CaseFacts } from './facts';
import { responseOf } from './response';
import type { Thresholds } from './thresholds';
import type { TipId } from './tip-ids';
import { tipsFor, tipsForThemes } from './tips';

/**
 * What the channel sees of a case (DOMAIN sections 6 and 9): no private items, C1 and C4 only as contact, and with too
 * few respondents themes only. `advice` is that of the same facts and thresholds.
 */
export function summarise(facts: CaseFacts, advice: Advice, thresholds: Thresholds): Summary {
  const round = currentRound(facts.rounds);
  const { answered, invited, organisations } = responseOf(round);
  const barriers = barriersOf(facts.rounds, thresholds);
  const itemsNamed = answered >= thresholds.namedRespondents;
  const advising: Advising = {
    regisseurKnown: facts.regisseur !== null,
    before: facts.rounds.at(-2)?.tips ?? [],
  };
  return {
    advice: channelAdvice(advice, itemsNamed),
    response: { answered, invited, organisations: itemsNamed ? organisations : 0 },
    agreements: countAgreements(facts.agreements, facts.today),
    itemsNamed,
    ...(itemsNamed ? withItems(barriers, advising) : withThemes(barriers, advising)),
    why: channelRules(advice.fired, barriers, itemsNamed),
  };
}

/**
 * How many people signal C1 and C4 in this round, for the regisseur alone. Null with too few respondents: the regisseur
 * sees who answered, so a count would then say who it was.
 */
export function contactCounts(facts: CaseFacts, thresholds: Thresholds): ContactCounts | null {
  const round = currentRound(facts.rounds);
  if (responseOf(round).answered < thresholds.namedRespondents) return null;
  const people = (item: ItemId): number =>
    round.participants.filter((person) => signalsOf(person).some((signal) => signal.item === item)).length;
  return { C1: people('C1'), C4: people('C4') };
}

type Barriers = Pick<
  Summary,
  'themes' | 'persistent' | 'divided' | 'fresh' | 'unknown' | 'contact' | 'sharedPictureMissing' | 'tips'
>;

/** What tips depend on beside the barriers. */
interface Advising {
  readonly regisseurKnown: boolean;
  /** What the round before suggested. */
  readonly before: readonly TipId[];
}

function withItems(barriers: readonly Barrier[], { regisseurKnown, before }: Advising): Barriers {
  const named = barriers.filter(({ item }) => sectionOf(item) !== 'C');
  const shown = barriers.filter(({ signalled }) => signalled);
  const divided = named.filter((barrier) => barrier.divided).sort((a, b) => minority(b) - minority(a));
  const contact = contactOf(barriers, true);
  // A divided item is a sign of B2, which has a tip of its own.
  const sharedPicture = divided.length > 0 ? [{ item: 'B2', persistent: false } as const] : [];
  return {
    themes: THEMES.map((theme) => (theme === 'C' ? contactTheme(contact) : countTheme(theme, named))),
    persistent: named
      .flatMap(({ item, persistent, since, run }) =>
        persistent && since !== null ? [{ item, since, rounds: run }] : [],
      )
      .sort((a, b) => b.rounds - a.rounds || compareText(a.since, b.since)),
    divided: divided.map(({ item, signal, noSignal }) => ({ item, signal, noSignal })),
    fresh: named.filter(isFresh).map(({ item }) => item),
    unknown: named.filter(({ mostlyUnknown }) => mostlyUnknown).map(({ item }) => item),
    contact,
    sharedPictureMissing: divided.length > 0,
    tips: tipsFor([...shown, ...sharedPicture], regisseurKnown, before),
  };
}

function withThemes(barriers: readonly Barrier[], { regisseurKnown, before }: Advising): Barriers {
  const contact = contactOf(barriers, false);
  const themes = THEMES.map((theme) =>
    theme === 'C' ? contactTheme(contact) : nameTheme(countTheme(theme, barriers)),
  );
  return {
    themes,
    persistent: [],
    divided: [],
    fresh: [],
    unknown: [],
    contact,
    sharedPictureMissing: false,
    tips: tipsForThemes(
      themes
        .filter(({ fresh, persistent }) => fresh + persistent > 0)
        .map(({ theme, persistent }) => ({ theme, persistent: persistent > 0 })),
      regisseurKnown,
      before,
    ),
  };
}

/** Items that say "contact stays out", and together count as one. W4 is among them only where items are not named. */
export function contactItems(itemsNamed: boolean): readonly ItemId[] {
  return itemsNamed ? ['C1', 'C4'] : ['C1', 'C4', 'W4'];
}

function contactOf(barriers: readonly Barrier[], itemsNamed: boolean): Summary['contact'] {
  const items = contactItems(itemsNamed);
  const contact = barriers.filter(({ item, signalled }) => signalled && items.includes(item));
  if (contact.length === 0) return 'no';
  return contact.some(({ persistent }) => persistent) ? 'now-and-before' : 'now';
}

function contactTheme(contact: Summary['contact']): ThemeCount {
  return {
    theme: 'C',
    fresh: contact === 'now' ? 1 : 0,
    persistent: contact === 'now-and-before' ? 1 : 0,
    divided: 0,
  };
}

function countTheme(theme: Theme, barriers: readonly Barrier[]): ThemeCount {
  const items = barriers.filter(({ item }) => sectionOf(item) === theme);
  return {
    theme,
    fresh: items.filter(isFresh).length,
    persistent: items.filter(({ persistent }) => persistent).length,
    divided: items.filter(({ divided }) => divided).length,
  };
}

/** Says that a theme shows, not by how many items. */
function nameTheme({ theme, fresh, persistent }: ThemeCount): ThemeCount {
  return {
    theme,
    fresh: persistent === 0 && fresh > 0 ? 1 : 0,
    persistent: persistent > 0 ? 1 : 0,
    divided: 0,
  };
}

function isFresh({ signalled, persistent }: Barrier): boolean {
  return signalled && !persistent;
}

function minority({ signal, noSignal }: Barrier): number {
  return Math.min(signal, noSignal) / (signal + noSignal);
}

/** Listed one by one, so that what is added to the advice later stays out of the channel until it is listed here. */
function channelAdvice(advice: Advice, itemsNamed: boolean): ChannelAdvice {
  return {
    level: advice.level,
    addressees: itemsNamed ? advice.addressees : withoutItems(advice.addressees),
    liftedByConcern: advice.liftedByConcern,
    anyoneMayAsk: advice.anyoneMayAsk,
    deescalate: advice.deescalate,
    overdue: advice.overdue,
    appointRegisseur: advice.appointRegisseur,
  };
}

/**
 * "Where people change" would say that A9 or A10 was ticked; the managers of all involved say no such thing. They go
 * unnamed: in a small group nothing is shown by organisation but facts about agreements.
 */
function withoutItems(addressees: readonly Addressee[]): Addressee[] {
  const kept = addressees.filter((addressee) => !isWherePeopleChange(addressee) && !isAllInvolved(addressee));
  return kept.length < addressees.length ? [...kept, ALL_INVOLVED_UNNAMED] : kept;
}

const ALL_INVOLVED_UNNAMED: Addressee = { kind: 'managers', of: 'all-involved', organisations: [] };

function isWherePeopleChange(addressee: Addressee): boolean {
  return addressee.kind === 'managers' && addressee.of === 'where-people-change';
}

function isAllInvolved(addressee: Addressee): boolean {
  return addressee.kind === 'managers' && addressee.of === 'all-involved';
}
