import { createInstance } from 'i18next';
import type { Language } from '../../application/actor';
import { LANGUAGES } from '../../application/actor';
import type { TextTree } from '../../content/texts';

export type Params = Readonly<Record<string, string | number>>;

/** A sentence with its values filled in as they are. Throws for an unknown key or a value left out. */
export type Translate = (language: Language, key: string, params?: Params) => string;

/** No language stands in for another: a sentence that is missing is an error, never a mixed card. */
export function createTranslate(texts: Readonly<Record<Language, TextTree>>): Translate {
  const i18n = createInstance();
  void i18n.init({
    resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: texts[language] }])),
    lng: 'nl',
    preload: [...LANGUAGES],
    fallbackLng: false,
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`cards/texts has no sentence "${key}". Add it to nl.json and en.json.`);
    },
    missingInterpolationHandler: (sentence: string) => {
      throw new Error(`No value for a placeholder of "${sentence}".`);
    },
  });
  // `nest: false`: values may hold what people typed, and "$t(...)" in it must stay as it is.
  const translate: Translate = (language, key, params = {}) =>
    i18n.t(key, { ...params, lng: language, nest: false });
  const kept = { nl: new Map<string, string>(), en: new Map<string, string>() };
  return (language, key, params) => {
    // A card is mostly sentences without values, and looking one up takes long.
    if (params !== undefined && Object.keys(params).length > 0) return translate(language, key, params);
    const known = kept[language].get(key);
    if (known !== undefined) return known;
    const sentence = translate(language, key);
    kept[language].set(key, sentence);
    return sentence;
  };
}
