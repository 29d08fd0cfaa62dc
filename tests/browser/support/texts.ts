import en from '../../../cards/texts/en.json';
import nl from '../../../cards/texts/nl.json';

export type Language = 'nl' | 'en';

/** What people see, from the files it is written in: a better wording breaks no test. */
export const TEXTS: Readonly<Record<Language, typeof nl>> = { nl, en };

/** A text with its `{{values}}` filled in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/{{(\w+)}}/g, (gap, name: string) => String(values[name] ?? gap));
}
