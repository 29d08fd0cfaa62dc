/** Question id to choice; a question that somebody left empty is not in it. */
export type Choices = Readonly<Record<string, string>>;

/** One person's answers to a survey, and what of them the latest result counted; null while no result counted any. */
export interface Answered {
  readonly answers: Choices;
  readonly shown: Choices | null;
}

/** Below this many people nothing of what they answered is shown. */
export const RESPONDENTS_NEEDED = 3;

/** A result changes by at least this many people at once, so that nobody can subtract one answer. */
const CHANGED_TOGETHER = 2;

/**
 * What a result may count now of each person, in the order given; null while fewer than three people answered.
 *
 * The first result counts all. After it, what is new or changed counts only once two people have something new or
 * changed, and of a question that is on display already only once two people changed that very question: who leaves
 * questions empty would otherwise stand alone in the difference. Closing makes no difference: what one person alone
 * changed after a result stays out of it, for anyone can close one by asking for the next.
 */
export function countedAnswers(all: readonly Answered[]): readonly Choices[] | null {
  if (all.length < RESPONDENTS_NEEDED) return null;
  if (all.every(({ shown }) => shown === null)) return all.map(({ answers }) => answers);
  const changed = all.filter((one) => questionsIn([one]).some((question) => differs(one, question)));
  const released =
    changed.length < CHANGED_TOGETHER ? [] : questionsIn(all).filter((question) => mayChange(all, question));
  return all.map((one) => withReleased(one, new Set(released)));
}

/** Whether something that was answered is not counted yet, or still counted as it was before. */
export function holdsBack(all: readonly Answered[], counted: readonly Choices[]): boolean {
  return all.some(({ answers }, index) => {
    const one = { answers, shown: counted[index] ?? null };
    return questionsIn([one]).some((question) => differs(one, question));
  });
}

function mayChange(all: readonly Answered[], question: string): boolean {
  const onDisplay = all.filter(({ shown }) => shown?.[question] !== undefined).length >= RESPONDENTS_NEEDED;
  return !onDisplay || all.filter((one) => differs(one, question)).length >= CHANGED_TOGETHER;
}

function differs({ answers, shown }: Answered, question: string): boolean {
  return answers[question] !== shown?.[question];
}

function withReleased({ answers, shown }: Answered, released: ReadonlySet<string>): Choices {
  const entries = questionsIn([{ answers, shown }]).flatMap((question) => {
    const choice = (released.has(question) ? answers : shown)?.[question];
    return choice === undefined ? [] : [[question, choice] as const];
  });
  return Object.fromEntries(entries);
}

function questionsIn(all: readonly Answered[]): readonly string[] {
  return [
    ...new Set(all.flatMap(({ answers, shown }) => [...Object.keys(answers), ...Object.keys(shown ?? {})])),
  ];
}
