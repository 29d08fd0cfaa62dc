import type { CommandLanguage } from './command-words';

/** Small words that hardly a sentence goes without, and that the other language does not have. */
const FUNCTION_WORDS: Readonly<Record<CommandLanguage, ReadonlySet<string>>> = {
  nl: new Set(
    `aan al alle als bij dan dat de deze die dit doen door dus een er en even gaan geen haar heb hebben heeft hem hen het hij
hoe hun iemand ik in is jij jou jouw je jullie kan kun kunnen kunt maar mag me mee met mij mijn moet moeten naar niet niemand nog
nu of ons onze ook op over te tot u uit van vanuit voor waar waarom wat we welke wel wie wij wil willen word worden wordt zal ze
zich zij zijn zo zou`.split(/\s+/),
  ),
  en: new Set(
    `a about all am an ben die door even met over want war we and any are as at be been but by can could did do does for from had has have he her him his how i if
is it its me my no not now of on or our out please shall she should so than that the their them there they this to us was were what
when where which who why will with would you your`.split(/\s+/),
  ),
};

/** The language that a sentence is typed in, by its small words; null when they don't tell. */
export function typedLanguage(text: string): CommandLanguage | null {
  const words =
    text
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? [];
  const nl = words.filter((word) => FUNCTION_WORDS.nl.has(word) && !FUNCTION_WORDS.en.has(word)).length;
  const en = words.filter((word) => FUNCTION_WORDS.en.has(word) && !FUNCTION_WORDS.nl.has(word)).length;
  if (nl === en) return null;
  return nl > en ? 'nl' : 'en';
}

/** The beginning of a long text tells enough. */
const LONGEST = 1000;
