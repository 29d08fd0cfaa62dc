import { RESPONDENTS_NEEDED, type Choices } from './survey-answers';

/**
 * Questions to reflect on integrated working, from broad to organisation (source S2). Each is worded so that *yes*
 * stands firm and anything else deserves attention. Wording is content. G2 is no question: it is the mode itself.
 */
export const REFLECTION_QUESTIONS = [
  'G1',
  'G3',
  'G4',
  'G5',
  'G6',
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'O1',
  'O2',
  'O3',
  'O4',
  'O5',
] as const;
export type ReflectionQuestion = (typeof REFLECTION_QUESTIONS)[number];

/** Start, family, professionals, organisation and policy. */
export const REFLECTION_SECTIONS = ['G', 'F', 'P', 'O'] as const;
export type ReflectionSection = (typeof REFLECTION_SECTIONS)[number];

/** For yourself, with the family, or in a case meeting (G2). */
export const REFLECTION_MODES = ['self', 'family', 'meeting'] as const;
export type ReflectionMode = (typeof REFLECTION_MODES)[number];

export const REFLECTION_CHOICES = ['yes', 'partly', 'no', 'unknown'] as const;
export type ReflectionChoice = (typeof REFLECTION_CHOICES)[number];

/** Questions that were skipped are left out. */
export type ReflectionAnswers = Readonly<Partial<Record<ReflectionQuestion, ReflectionChoice>>>;

/** What of stored or typed choices are answers to these questions. */
export function reflectionAnswers(choices: Choices): ReflectionAnswers {
  const entries = REFLECTION_QUESTIONS.flatMap((question) => {
    const choice = REFLECTION_CHOICES.find((known) => known === choices[question]);
    return choice === undefined ? [] : [[question, choice] as const];
  });
  return Object.fromEntries(entries);
}

function sectionOfQuestion(question: ReflectionQuestion): ReflectionSection {
  return question.charAt(0) as ReflectionSection;
}

export function questionsOf(section: ReflectionSection): ReflectionQuestion[] {
  return REFLECTION_QUESTIONS.filter((question) => sectionOfQuestion(question) === section);
}

/** What one person's answers say, section by section; sections without answers are left out. */
export interface ReflectionOfOne {
  readonly section: ReflectionSection;
  /** Answered with yes. */
  readonly firm: readonly ReflectionQuestion[];
  /** The others, *no* first, then *partly*, then *unknown*. */
  readonly attention: readonly {
    readonly question: ReflectionQuestion;
    readonly answer: Exclude<ReflectionChoice, 'yes'>;
  }[];
}

const MOST_PRESSING = ['no', 'partly', 'unknown'] as const;

export function reflectionOf(answers: ReflectionAnswers): ReflectionOfOne[] {
  return REFLECTION_SECTIONS.map((section) => {
    const questions = questionsOf(section);
    return {
      section,
      firm: questions.filter((question) => answers[question] === 'yes'),
      attention: MOST_PRESSING.flatMap((answer) =>
        questions
          .filter((question) => answers[question] === answer)
          .map((question) => ({ question, answer })),
      ),
    };
  }).filter(({ firm, attention }) => firm.length + attention.length > 0);
}

/** How often each choice was made for one question. */
export interface QuestionCount extends Readonly<Record<ReflectionChoice, number>> {
  readonly question: ReflectionQuestion;
}

/** What a group's answers say in one section. */
export interface ReflectionOfGroup {
  readonly section: ReflectionSection;
  /** More than half of those who answered said yes; clearest first. */
  readonly firm: readonly QuestionCount[];
  /** The others; furthest from a shared yes first. */
  readonly talk: readonly QuestionCount[];
}

/**
 * What a group's answers say, without who said what. A question that fewer than three people answered is left out, as
 * its counts would point at people; so is a section without any question left.
 */
export function sharedReflection(everyone: readonly ReflectionAnswers[]): ReflectionOfGroup[] {
  return REFLECTION_SECTIONS.map((section) => {
    const counts = questionsOf(section)
      .map((question) => countOf(question, everyone))
      .filter((count) => answeredIn(count) >= RESPONDENTS_NEEDED);
    return {
      section,
      firm: counts.filter(isFirm).sort(byShareOfYes),
      talk: counts.filter((count) => !isFirm(count)).sort(byDistance),
    };
  }).filter(({ firm, talk }) => firm.length + talk.length > 0);
}

/** What stands firmest, or most deserves a talk, over all sections. */
export function foremost(
  list: 'firm' | 'talk',
  sections: readonly ReflectionOfGroup[],
  most: number,
): QuestionCount[] {
  const counts = sections.flatMap((section) => section[list]);
  return counts.sort(list === 'firm' ? byShareOfYes : byDistance).slice(0, most);
}

/** How many answered this question, those who don't know included. */
export function answeredIn({ yes, partly, no, unknown }: QuestionCount): number {
  return yes + partly + no + unknown;
}

function countOf(question: ReflectionQuestion, everyone: readonly ReflectionAnswers[]): QuestionCount {
  const how = (choice: ReflectionChoice) => everyone.filter((answers) => answers[question] === choice).length;
  return { question, yes: how('yes'), partly: how('partly'), no: how('no'), unknown: how('unknown') };
}

function isFirm(count: QuestionCount): boolean {
  return shareOfYes(count) > 1 / 2;
}

function byShareOfYes(a: QuestionCount, b: QuestionCount): number {
  return shareOfYes(b) - shareOfYes(a);
}

function byDistance(a: QuestionCount, b: QuestionCount): number {
  return distance(b) - distance(a);
}

function shareOfYes(count: QuestionCount): number {
  return count.yes / answeredIn(count);
}

/** A *no* weighs twice: *partly* and *unknown* are half way. Between 0 and 2. */
function distance(count: QuestionCount): number {
  return (2 * count.no + count.partly + count.unknown) / answeredIn(count);
}
