import { isNamed, TEXT_QUESTIONS, type Answers, type Question } from './questions';

/** Outcomes of the weighing. None of them is a permission: the professional decides. */
export const OUTCOMES = [
  'acute',
  'with-family',
  'with-consent',
  'statutory-route',
  'do-not-share',
  'ask-consent-first',
  'advice-first',
  'minimal-sharing',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether a rule fires; null while that hangs on questions not answered yet. */
type Verdict = boolean | null;

interface Rule {
  readonly outcome: Outcome;
  readonly fires: (answers: Answers) => Verdict;
  /** The questions that it looks at. */
  readonly reads: readonly Question[];
}

/** DOMAIN section 7, first match wins. */
const RULES: readonly Rule[] = [
  { outcome: 'acute', reads: ['acute'], fires: (answers) => is(answers, 'acute', 'yes') },
  { outcome: 'with-family', reads: ['family'], fires: (answers) => is(answers, 'family', 'yes') },
  { outcome: 'with-consent', reads: ['consent'], fires: (answers) => is(answers, 'consent', 'given') },
  {
    outcome: 'statutory-route',
    reads: ['basis'],
    fires: (answers) => is(answers, 'basis', 'reportright', 'directlyinvolved'),
  },
  { outcome: 'do-not-share', reads: ['without'], fires: (answers) => is(answers, 'without', 'yes') },
  {
    outcome: 'ask-consent-first',
    reads: ['consent', 'tried'],
    fires: (answers) =>
      any(
        is(answers, 'consent', 'notasked'),
        all(is(answers, 'consent', 'refused'), is(answers, 'tried', 'no')),
      ),
  },
  { outcome: 'do-not-share', reads: ['weighs'], fires: (answers) => is(answers, 'weighs', 'no') },
  {
    outcome: 'advice-first',
    reads: [...TEXT_QUESTIONS, 'without', 'tried', 'weighs', 'protocol', 'basis'],
    fires: (answers) =>
      any(
        ...TEXT_QUESTIONS.map((question) => isEmpty(answers[question])),
        is(answers, 'without', 'unknown'),
        all(is(answers, 'consent', 'refused'), is(answers, 'tried', 'unknown')),
        is(answers, 'weighs', 'unknown'),
        is(answers, 'protocol', 'unknown', 'no'),
        is(answers, 'basis', 'unknown'),
      ),
  },
  { outcome: 'minimal-sharing', reads: [], fires: () => true },
];

/** The rules that may still decide: up to and including the first that fires for certain. */
function openRules(answers: Answers): Rule[] {
  const open: Rule[] = [];
  for (const rule of RULES) {
    const verdict = rule.fires(answers);
    if (verdict !== false) open.push(rule);
    if (verdict === true) break;
  }
  return open;
}

/** Outcomes that further answers can still lead to; one: it is certain. */
export function possibleOutcomes(answers: Answers): ReadonlySet<Outcome> {
  return new Set(openRules(answers).map(({ outcome }) => outcome));
}

/** Whether the answer to a question that has none yet can still change the outcome. */
export function decides(question: Question, answers: Answers): boolean {
  return openRules(answers).some((rule) => rule.reads.includes(question) && rule.fires(answers) === null);
}

function is<Q extends keyof Answers>(answers: Answers, question: Q, ...values: Answers[Q][]): Verdict {
  const answer = answers[question];
  return answer === undefined ? null : values.includes(answer);
}

function isEmpty(text: string | undefined): Verdict {
  return text === undefined ? null : !isNamed(text);
}

function any(...verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(null) ? null : false;
}

function all(...verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}
