/** The commands of the protocol (docs/protocol.md), word for word, and the words that may stand around them. */

export type CommandLanguage = 'nl' | 'en';

export const COMMAND_WORDS = [
  { label: 'newcase', nl: 'nieuwe casus', en: 'new case' },
  { label: 'plan', nl: 'plan overleg', en: 'plan meeting' },
  { label: 'checklist', nl: 'checklist', en: 'checklist' },
  { label: 'summary', nl: 'samenvatting', en: 'summary' },
  { label: 'signal', nl: 'signaal', en: 'signal' },
  { label: 'agreements', nl: 'afspraken', en: 'agreements' },
  { label: 'escalate', nl: 'opschalen', en: 'escalate' },
  { label: 'share', nl: 'mag ik dit delen', en: 'should i share this' },
  { label: 'reflect', nl: 'reflectie', en: 'reflection' },
  { label: 'forms', nl: 'vormen', en: 'forms' },
  { label: 'evaluate', nl: 'evaluatie', en: 'evaluation' },
  { label: 'tips', nl: 'tips', en: 'tips' },
  { label: 'mydata', nl: 'mijn gegevens', en: 'my data' },
  { label: 'language', nl: 'taal', en: 'language' },
  { label: 'help', nl: 'help', en: 'help' },
  { label: 'demo', nl: 'demo', en: 'demo' },
] as const;

export type CommandLabel = (typeof COMMAND_WORDS)[number]['label'];

/** Commands that are matched only: nothing is ever understood as one of these, so that other words never set it off. */
export const EXACT_COMMAND_WORDS = [{ label: 'handover', nl: 'regie overdragen', en: 'hand over' }] as const;

export type ExactLabel = (typeof EXACT_COMMAND_WORDS)[number]['label'];

/** Whether somebody can also ask for it in their own words. */
export function isCommandLabel(label: CommandLabel | ExactLabel): label is CommandLabel {
  return COMMAND_WORDS.some((command) => command.label === label);
}

/** Said before or after a command without changing it. Longest first where one begins another. */
export const COURTESIES: readonly (readonly string[])[] = `
alsjeblieft|alstublieft|asjeblieft|aub|svp|graag|even|eventjes|eens|maar|alvast
dank je wel|dank u wel|dank je|dank u|dankjewel|dankuwel|dank|bedankt|thanks|thank you|many thanks|thx|merci
please|pls|plz|kindly
could you|can you|would you|could you please|can you please|would you please|i would like|i want
kun je|kan je|wil je|zou je|kunt u|wilt u|zou u|ik wil|ik wil graag|beste overlegmaat|alvast bedankt
hoi|hallo|hey|hé|hi|hello|dag|beste|moi|moin|yo
goedemorgen|goedemiddag|goedenavond|goedendag|goede morgen|goede middag|goeden avond|goede avond
good morning|good afternoon|good evening
groet|groeten|groetjes|gr|mvg|met vriendelijke groet|regards|cheers
ok|oké|oke|okay|ja|yes|bot|overlegmaat`
  .split(/[|\n]/)
  .filter((phrase) => phrase !== '')
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length);

/** Words that tie an argument to its command: "plan overleg *op* 1-12-2026 *om* 10:00 *uur voor casus* C-104". */
export const ARGUMENT_WORDS: ReadonlySet<string> = new Set(
  'op om uur voor van over casus case code met de on at for of with the about'.split(' '),
);

/** What people ask to be done with a new case; the command already says it. */
export const CREATE_WORDS: ReadonlySet<string> = new Set(
  'aanmaken maken toevoegen registreren starten openen invoeren create add register start'.split(' '),
);

/** Words behind a command that may turn it around: "nieuwe casus C-105 is *niet* nodig". */
export const TURNING_WORDS: ReadonlySet<string> = new Set(
  `niet geen nooit nog later misschien toch hoeft anders weg annuleren annuleer afzeggen afgezegd verzetten verzet verplaatsen
verplaats uitstellen schrappen intrekken bestaat wanneer waarom of not no dont cannot cant never cancel cancelled canceled later
maybe instead wait postpone postponed reschedule move moved remove delete unless when why whether`.split(
    /\s+/,
  ),
);

/** Typed by somebody who looks for the buttons of an open weighing. */
export const PAUSES: ReadonlySet<string> = new Set(
  'stop stoppen ophouden afbreken annuleer annuleren terug vorige back cancel quit'.split(' '),
);

export const LANGUAGE_NAMES: Readonly<Record<string, CommandLanguage>> = {
  nl: 'nl',
  nederlands: 'nl',
  dutch: 'nl',
  en: 'en',
  engels: 'en',
  english: 'en',
};
