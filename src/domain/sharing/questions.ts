/** The weighing "should I share this?" (DOMAIN section 7): its questions, in the order in which they are asked. */
export const QUESTIONS = [
  'acute',
  'family',
  'consent',
  'basis',
  'purpose',
  'without',
  'tried',
  'weighs',
  'who',
  'what',
  'protocol',
  'advice',
  'informed',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Answers to choose from. */
export const CHOICES = {
  acute: ['yes', 'no'],
  family: ['yes', 'no', 'unsafe'],
  consent: ['given', 'refused', 'notasked', 'unsafe'],
  basis: ['reportright', 'directlyinvolved', 'none', 'unknown'],
  without: ['yes', 'no', 'unknown'],
  tried: ['yes', 'no', 'unknown'],
  weighs: ['yes', 'no', 'unknown'],
  protocol: ['yes', 'no', 'unknown'],
  advice: ['colleague', 'dpo', 'veiligthuis', 'none'],
  informed: ['yes', 'later', 'no'],
} as const;
export type ChoiceQuestion = keyof typeof CHOICES;
export type Choice<Q extends ChoiceQuestion> = (typeof CHOICES)[Q][number];

/** Questions answered in one's own words; an empty answer is an answer too. */
export const TEXT_QUESTIONS = ['purpose', 'who', 'what'] as const;
export type TextQuestion = (typeof TEXT_QUESTIONS)[number];

/** What has been answered so far. */
export type Answers = { readonly [Q in ChoiceQuestion]?: Choice<Q> } & Readonly<
  Partial<Record<TextQuestion, string>>
>;

/** Optional texts beside the questions, for the record alone: they never change the outcome. */
export const NOTES = ['case', 'withoutNote', 'triedNote', 'weighsNote', 'informedNote', 'review'] as const;
export type Note = (typeof NOTES)[number];
export type Notes = Readonly<Partial<Record<Note, string>>>;

export function isQuestion(value: string): value is Question {
  return QUESTIONS.some((question) => question === value);
}

export function isTextQuestion(question: Question): question is TextQuestion {
  return TEXT_QUESTIONS.some((text) => text === question);
}

/** Whether a text says anything: more than spaces and punctuation. */
export function isNamed(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
