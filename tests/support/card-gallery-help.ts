import type { Offer } from '../../src/application/views/notices';
import type { AdviceView, SummaryView } from '../../src/application/views/round';
import type { View } from '../../src/application/views/view';

const help = { kind: 'help', place: 'channel', role: 'regisseur', unknown: false, localMode: false } as const;

/** Each level, and what looks different within one. */
const ADVISED = [
  'none',
  'discuss',
  'discuss-few-answers',
  'reminder-few-answers',
  'manager-in-default',
  'process-manager',
  'acute',
] as const;

const guesses: readonly Offer[] = ['share', 'escalate'];

/** What is shown to who asks for help, is not understood, is in danger, or asks about escalation. */
export function galleryHelp(summaries: Readonly<Record<string, SummaryView>>): Record<string, View> {
  const advice = ADVISED.map((name) => {
    const summary = summaries[`summary-${name}`];
    if (summary === undefined) throw new Error(`no sample of the summary ${name}`);
    return [`advice-${name}`, adviceOf(summary)] as const;
  });
  return {
    'help-channel': help,
    'help-channel-member': { ...help, role: 'member' },
    'help-channel-demo': { ...help, localMode: true },
    'help-channel-unknown': { ...help, role: 'member', unknown: true },
    'help-personal': { ...help, place: 'personal', role: 'member' },
    'help-personal-unknown': { ...help, place: 'personal', role: 'member', unknown: true },
    guess: { kind: 'guess', guesses },
    danger: { kind: 'danger', offers: ['share', 'help', 'mydata'] },
    'danger-without-offers': { kind: 'danger', offers: [] },
    'escalation-rules': { kind: 'escalation-rules' },
    ...Object.fromEntries(advice),
  };
}

function adviceOf({
  caseId,
  code,
  roundId,
  level,
  summary,
  sentOn,
  startsAt,
  zone,
}: SummaryView): AdviceView {
  return { kind: 'advice', caseId, code, roundId, level, summary, sentOn, startsAt, zone };
}
