import type { CardData } from './incoming';
import type { CaseInput } from '../application/register-case';
import type { PlanInput } from '../application/plan-meeting';
import type { ChecklistInput } from '../application/record-answer';
import type { Reference } from '../application/locate';
import type { Problem } from '../application/views/parts';
import { isItemId, sectionOf, SECTIONS, THEMES, type ItemId, type Theme } from '../domain/checklist';
import { plainText } from '../domain/plain-text';

/** From the inputs of a card, which anyone can forge, to what a use case takes. Input ids as in docs/protocol.md. */

/** Longest texts that are kept; a form says so and these hold when it doesn't. */
const LONGEST = { agenda: 140, role: 60, organisation: 80 } as const;

/** Undefined: not on the card. Empty: left empty, or no value that an input gives. */
export function textOf(data: CardData, id: string): string | undefined {
  const value = data[id];
  return value === undefined ? undefined : plainText(String(value ?? '')).trim();
}

export function referenceIn(data: CardData): Reference {
  return {
    caseId: textOf(data, 'caseId'),
    meetingId: textOf(data, 'meetingId'),
    roundId: textOf(data, 'roundId'),
    agreementId: textOf(data, 'agreementId'),
    surveyId: textOf(data, 'surveyId'),
  };
}

export function readCase(data: CardData): CaseInput {
  return {
    code: textOf(data, 'code') ?? null,
    regisseur: textOf(data, 'regisseur'),
    leadDays: textOf(data, 'leadDays'),
    reminderDays: textOf(data, 'reminderDays'),
    summaryMinutes: textOf(data, 'summaryMinutes'),
  };
}

export function readPlan(data: CardData): PlanInput {
  return {
    date: textOf(data, 'date') ?? null,
    time: textOf(data, 'time') ?? null,
    repeat: textOf(data, 'repeat'),
  };
}

/** Null: not on the form, which then is asked for. */
export function readMembers(data: CardData): readonly string[] | null {
  const chosen = textOf(data, 'members');
  return chosen === undefined ? null : listOf(chosen);
}

/** Whether the whole series is meant; null when that cannot be told, for cancelling cannot be undone. */
export function readSeries(data: CardData): boolean | null {
  const value = textOf(data, 'series') ?? '';
  return ['', 'true', 'false'].includes(value) ? value === 'true' : null;
}

const INPUTS = [
  ...SECTIONS,
  ...THEMES.map((theme) => `${theme}.unseen`),
  'plan',
  'safety',
  'agenda',
  'role',
  'organisation',
];

/** Keeps what is valid, so that a form with a mistake comes back filled in; names the first mistake. */
export function readChecklist(data: CardData): ChecklistInput {
  const problems: Problem[] = INPUTS.some((id) => data[id] === null) ? [{ key: 'choice-invalid' }] : [];
  const values = {
    items: SECTIONS.flatMap((section) =>
      listOf(textOf(data, section) ?? '').filter((value): value is ItemId => {
        const known = isItemId(value) && sectionOf(value) === section;
        if (!known) problems.push({ key: 'choice-invalid' });
        return known;
      }),
    ).filter((item, index, all) => all.indexOf(item) === index),
    unseen: THEMES.filter((theme) => readToggle(data, theme, problems)),
    plan: oneOf(data, 'plan', ['unknown', 'yes', 'no'], problems),
    safety: oneOf(data, 'safety', ['none', 'concern', 'acute'], problems),
    agenda: line(data, 'agenda', problems),
    role: line(data, 'role', problems),
    organisation: line(data, 'organisation', problems),
  };
  const noted = textOf(data, 'noted');
  // Not typed by anyone: what is no item is left out, and then decides nothing.
  const shownNoted = noted === undefined ? undefined : listOf(noted).filter(isItemId);
  return { values, problem: problems[0] ?? null, shownNoted };
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function readToggle(data: CardData, theme: Theme, problems: Problem[]): boolean {
  const value = textOf(data, `${theme}.unseen`) ?? '';
  if (!['', 'true', 'false'].includes(value)) problems.push({ key: 'choice-invalid' });
  return value === 'true';
}

/** An empty choice is the first one. */
function oneOf<T extends string>(
  data: CardData,
  id: string,
  choices: readonly [T, ...T[]],
  problems: Problem[],
): T {
  const value = textOf(data, id) ?? '';
  if (value === '') return choices[0];
  const known = choices.find((choice) => choice === value);
  if (known === undefined) problems.push({ key: 'choice-invalid' });
  return known ?? choices[0];
}

function line(data: CardData, id: keyof typeof LONGEST, problems: Problem[]): string {
  const text = (textOf(data, id) ?? '').replace(/\s+/g, ' ');
  if (text.length > LONGEST[id]) problems.push({ key: 'text-too-long', params: { most: LONGEST[id] } });
  return text;
}
