import { escapeMarkdown, plainText } from './escape';
import { createWriteDay, createWriteMoment, type WriteDay } from './moments';
import type { Params, Translate } from './translate';
import type { Language } from '../../application/actor';
import type { Clock } from '../../application/ports';
import type { TimeZone } from '../../domain/time';

/** Values for a sentence, as they were typed or stored; a list becomes "A, B en C". */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** Puts sentences, dates and names into one language. Hand values over raw: each method makes them safe. */
export interface Writer {
  readonly language: Language;
  /** A sentence for a TextBlock or FactSet, which render Markdown: values are escaped. */
  readonly text: (key: string, values?: Values) => string;
  /** A sentence for places without Markdown: buttons, labels, choices, input values. */
  readonly plain: (key: string, values?: Values) => string;
  /** What somebody typed, for a TextBlock. */
  readonly typed: (text: string) => string;
  /** "A, B en C", for a TextBlock. */
  readonly list: (names: readonly string[]) => string;
  /** "donderdag 26 november om 10:00", with the year when it is another than today's. */
  readonly moment: (at: Date, zone: TimeZone) => string;
  /** "26 november", with the year when it is another than that of `near`. */
  readonly day: WriteDay;
}

/** @param clock tells which year needs no saying */
export function createWriter(language: Language, translate: Translate, clock: Clock): Writer {
  const conjunction = new Intl.ListFormat(language, { type: 'conjunction' });
  const write = (key: string, values: Values, makeSafe: (text: string) => string) => {
    const params = Object.entries(values).map(([name, value]) => [name, safeValue(value, makeSafe)]);
    return translate(language, key, Object.fromEntries(params) as Params);
  };
  const safeValue = (value: Values[string], makeSafe: (text: string) => string) => {
    if (typeof value === 'number') return value;
    return typeof value === 'string' ? makeSafe(value) : conjunction.format(value.map(makeSafe));
  };
  const dayFormat = (sameYear: boolean) => translate(language, sameYear ? 'dates.day' : 'dates.dayAndYear');
  const momentFormat = (sameYear: boolean) =>
    translate(language, 'dates.moment', { day: dayFormat(sameYear) });
  const writeMoment = createWriteMoment(language, {
    thisYear: momentFormat(true),
    otherYear: momentFormat(false),
  });
  return {
    language,
    text: (key, values = {}) => write(key, values, escapeMarkdown),
    plain: (key, values = {}) => write(key, values, plainText),
    typed: escapeMarkdown,
    list: (names) => conjunction.format(names.map(escapeMarkdown)),
    moment: (at, zone) => writeMoment(at, zone, clock.now()),
    day: createWriteDay(language, { thisYear: dayFormat(true), otherYear: dayFormat(false) }),
  };
}
