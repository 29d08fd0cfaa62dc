import { TIPS, type TipId } from './tip-ids';
import { THEMES, type ItemId, type Theme } from './checklist';

/** `first` by DOMAIN section 5; `next`: what helps with the same, for a round in which nothing of `first` is left. */
interface Suggestions {
  readonly first: readonly TipId[];
  readonly next: readonly TipId[];
}

// One object for both: the channel must not learn which of the two contact items it was, in no round.
const CONTACT: Suggestions = { first: ['T1'], next: ['T8'] };
const METHODS: Suggestions = { first: ['T2'], next: ['T4'] };
const CHILD: Suggestions = { first: ['begin-with-the-child'], next: ['T3'] };
const CHANGES: Suggestions = { first: ['K3'], next: ['T6'] };
const PRIORITIES: Suggestions = { first: ['priorities-with-family'], next: ['common-course'] };
const ABSENCE: Suggestions = { first: ['T5'], next: ['T8'] };

const TIPS_FOR_ITEM: Readonly<Partial<Record<ItemId, Suggestions>>> = {
  A1: { first: ['common-course'], next: ['T9'] },
  A2: METHODS,
  A3: CHILD,
  A4: CHILD,
  A5: { first: ['T2'], next: ['K1'] },
  A6: { first: ['weigh-together'], next: ['K2'] },
  A7: METHODS,
  A9: CHANGES,
  A10: CHANGES,
  A11: ABSENCE,
  B1: { first: ['T2', 'peer-supervision'], next: ['T3'] },
  B2: { first: ['T3'], next: ['T2'] },
  B3: PRIORITIES,
  B4: PRIORITIES,
  B5: { first: ['who-takes-over'], next: ['T6'] },
  C1: CONTACT,
  C4: CONTACT,
  W4: ABSENCE,
};

/** Fit the whole theme, so that they give no item away. */
const TIPS_FOR_THEME: Readonly<Record<Theme, Suggestions>> = {
  A: { first: ['T2'], next: ['T9'] },
  B: { first: ['T3'], next: ['common-course'] },
  C: CONTACT,
};

const MOST_TIPS = 3;

/**
 * At most three tips: what persists first, then the tip that answers most barriers. Without a regisseur T7 leads, every
 * round; no other tip is suggested twice running. A barrier whose tips were all suggested last time goes without for one
 * round; only when that holds for every barrier, the next best are suggested.
 * @param before what the round before suggested; never this round's own, so that a card made again suggests the same
 */
export function tipsFor(
  shown: readonly { readonly item: ItemId; readonly persistent: boolean }[],
  regisseurKnown: boolean,
  before: readonly TipId[],
): TipId[] {
  return atMostThree(
    firstOrNext((choice) => ranked(shown, choice, before)),
    regisseurKnown,
  );
}

function ranked(
  shown: readonly { readonly item: ItemId; readonly persistent: boolean }[],
  choice: keyof Suggestions,
  before: readonly TipId[],
): readonly TipId[] {
  const fitting = shown.map(({ item, persistent }) => ({
    // C1 and C4 weigh as one, for the same reason as above.
    barrier: item === 'C4' ? 'C1' : item,
    persistent,
    tips: TIPS_FOR_ITEM[item]?.[choice] ?? [],
  }));
  return TIPS.filter((tip) => !before.includes(tip))
    .map((tip) => {
      const answered = fitting.filter(({ tips }) => tips.includes(tip));
      return {
        tip,
        persistent: answered.some(({ persistent }) => persistent),
        barriers: new Set(answered.map(({ barrier }) => barrier)).size,
      };
    })
    .filter(({ barriers }) => barriers > 0)
    .sort((a, b) => Number(b.persistent) - Number(a.persistent) || b.barriers - a.barriers)
    .map(({ tip }) => tip);
}

/** As `tipsFor`, where too few answered to name items. */
export function tipsForThemes(
  shown: readonly { readonly theme: Theme; readonly persistent: boolean }[],
  regisseurKnown: boolean,
  before: readonly TipId[],
): TipId[] {
  const persistentFirst = [...shown].sort(
    (a, b) =>
      Number(b.persistent) - Number(a.persistent) || THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme),
  );
  const left = (choice: keyof Suggestions): readonly TipId[] =>
    persistentFirst
      .flatMap(({ theme }) => TIPS_FOR_THEME[theme][choice])
      .filter((tip) => !before.includes(tip));
  return atMostThree(firstOrNext(left), regisseurKnown);
}

function firstOrNext(tipsOf: (choice: keyof Suggestions) => readonly TipId[]): readonly TipId[] {
  const first = tipsOf('first');
  return first.length > 0 ? first : tipsOf('next');
}

function atMostThree(tips: readonly TipId[], regisseurKnown: boolean): TipId[] {
  return (regisseurKnown ? [...tips] : ['T7' as const, ...tips]).slice(0, MOST_TIPS);
}
