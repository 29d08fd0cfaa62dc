import { DateTime } from 'luxon';
import { escapeMarkdown, plainText } from './escape';
import type { Params, Translate } from './translate';
import type { Language } from '../../application/actor';
import type { LocalDate, TimeZone } from '../../domain/time';

/** Puts sentences, dates and names into one language. Hand values over raw: each method makes them safe. */
export interface Writer {
  readonly language: Language;
  /** A sentence for a TextBlock or FactSet, which render Markdown: values are escaped. */
  text(key: string, params?: Params): string;
  /** A sentence for places without Markdown: buttons, labels, choices, input values. */
  plain(key: string, params?: Params): string;
  /** What somebody typed, for a TextBlock. */
  typed(text: string): string;
  /** "donderdag 26 november om 10:00" */
  moment(at: Date, zone: TimeZone): string;
  /** "26 november", with the year when it is another than that of `near`. */
  day(date: LocalDate, near: LocalDate): string;
  /** "A, B en C" */
  list(names: readonly string[]): string;
}

export function createWriter(language: Language, translate: Translate): Writer {
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  const format = (time: DateTime, key: string) =>
    time.setLocale(language).toFormat(translate(language, `dates.${key}`));
  return {
    language,
    text: (key, params = {}) => translate(language, key, mapTexts(params, escapeMarkdown)),
    plain: (key, params = {}) => translate(language, key, mapTexts(params, plainText)),
    typed: escapeMarkdown,
    moment: (at, zone) => format(DateTime.fromJSDate(at, { zone }), 'moment'),
    day: (date, near) =>
      format(DateTime.fromISO(date), date.slice(0, 4) === near.slice(0, 4) ? 'day' : 'dayAndYear'),
    list: (all) => names.format(all.map(plainText)),
  };
}

function mapTexts(params: Params, change: (text: string) => string): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? change(value) : value]),
  );
}
