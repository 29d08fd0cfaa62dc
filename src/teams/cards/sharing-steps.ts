import type { BlockStyle } from './sheet';
import type { GuidanceId } from '../../content/guidance';
import type { Outcome } from '../../domain/sharing/outcome';
import { isNamed, TEXT_QUESTIONS, type Answers } from '../../domain/sharing/questions';
import { whyUnsafe } from '../../domain/sharing/record';

/** Green only where nothing is shared behind anybody's back. */
export const OUTCOME_STYLE: Readonly<Record<Outcome, BlockStyle>> = {
  acute: 'attention',
  'with-family': 'good',
  'with-consent': 'accent',
  'statutory-route': 'accent',
  'do-not-share': 'warning',
  'ask-consent-first': 'warning',
  'advice-first': 'warning',
  'minimal-sharing': 'accent',
};

/** Keys of texts: what can be done next, in order. */
export function outcomeSteps(outcome: Outcome, answers: Answers): readonly string[] {
  const { basis, advice } = answers;
  switch (outcome) {
    case 'acute':
      return ['call', 'colleague', 'record'];
    case 'with-family':
      return ['invite', 'announce', 'agree'];
    case 'with-consent':
      return [...nameFirst(answers), 'check', 'only', 'record'];
    case 'statutory-route':
      return [
        ...nameFirst(answers),
        basis === 'reportright' ? 'reportright' : 'directlyinvolved',
        'necessary',
        informFamily(answers),
        'record',
      ];
    case 'do-not-share':
      return [...(whyUnsafe(answers) === null ? ['family'] : []), 'again', 'record'];
    case 'ask-consent-first':
      return whyUnsafe(answers) === null
        ? ['explain', 'listen', 'less-or-together', 'again']
        : ['unsafe', 'explain', 'listen', 'less', 'again'];
    case 'advice-first':
      return [
        'clear',
        `talk-${advice ?? 'none'}`,
        ...(advice === 'veiligthuis' ? [] : ['veiligthuis']),
        'again',
      ];
    case 'minimal-sharing':
      return [...(advice === 'none' ? ['advice'] : []), 'only', informFamily(answers), 'record'];
  }
}

/** Where asking was not safe, telling is not either, until it is. */
function informFamily(answers: Answers): string {
  return whyUnsafe(answers) === null || answers.informed === 'yes' ? 'family' : 'family-later';
}

/** As long as one of them is empty, nobody can tell what is necessary. */
function nameFirst(answers: Answers): readonly string[] {
  return TEXT_QUESTIONS.every((question) => isNamed(answers[question] ?? '')) ? [] : ['name'];
}

/** What law and protocol say about it. */
export function outcomeGuidance(
  outcome: Outcome,
  { basis, consent, without }: Answers,
): readonly GuidanceId[] {
  switch (outcome) {
    case 'acute':
      return [];
    case 'with-family':
      return ['family'];
    case 'with-consent':
      return ['consent'];
    case 'statutory-route':
      return [basis === 'reportright' ? 'reportright' : 'directlyinvolved'];
    case 'do-not-share':
      return [without === 'yes' ? 'without' : 'weighs'];
    case 'ask-consent-first':
      return [consent === 'refused' ? 'tried' : 'consent'];
    case 'advice-first':
      return ['protocol'];
    case 'minimal-sharing':
      return ['consent', 'record'];
  }
}
