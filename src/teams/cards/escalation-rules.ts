import { emergencyLines } from './confirmation';
import { explanation, type Passage } from './explanation';
import type { Sheet } from './sheet';
import { commandButton } from './welcome';
import type { Writer } from './writer';
import type { RuleId } from '../../domain/advice';
import type { Level } from '../../domain/facts';

/** A level of the ladder, what leads to it, and the rows of the decision table and sources behind that. */
interface Rung {
  readonly level: Level;
  /** Keys of `escalation-rules.<level>`. */
  readonly points: readonly string[];
  readonly rules: readonly RuleId[];
  readonly sources: readonly string[];
}

/** From light to heavy. */
const LADDER: readonly Rung[] = [
  { level: 'none', points: ['enough', 'too-few'], rules: ['5', '6'], sources: ['S0'] },
  { level: 'discuss', points: ['signal', 'view', 'no-regisseur'], rules: ['4'], sources: ['R1', 'S0'] },
  {
    level: 'reminder',
    points: ['plan', 'agreement', 'contact'],
    rules: ['3a', '3b'],
    sources: ['E1', 'E2', 'E3', 'S0'],
  },
  {
    level: 'manager',
    points: ['plan-and-agreement', 'shared', 'changes'],
    rules: ['2a', '2b', '2c'],
    sources: ['E1', 'E2', 'E3', 'E4', 'K3', 'S0'],
  },
  {
    level: 'process-manager',
    points: ['after-manager', 'several', 'persistent', 'own-organisation'],
    rules: ['1a', '1b', '1c'],
    sources: ['E2', 'E3', 'E4', 'E5', 'S0'],
  },
];

/** How the advice comes about, for any case, with the thresholds as they are unless an organisation sets its own. */
export function escalationRules(writer: Writer): Sheet {
  const text = (key: string) => writer.text(`escalation-rules.${key}`);
  return explanation({
    title: text('title'),
    passages: [
      {
        lines: [text('aim'), text('how')],
        footer: writer.text('why.footer-concern', { sources: 'E6' }),
      },
      ...LADDER.map((rung) => rungPassage(rung, writer)),
      {
        style: 'warning',
        heading: text('concern-title'),
        lines: [text('concern')],
        footer: writer.text('why.footer-concern', { sources: 'D4' }),
      },
      {
        style: 'attention',
        heading: writer.text('levels.acute'),
        lines: [text('acute'), ...emergencyLines(writer)],
        footer: writer.text('why.footer', { rule: '0', sources: 'D4' }),
      },
      {
        heading: text('notes-title'),
        points: ['one-answer', 'own-rule', 'decide', 'case'].map((note) => text(`notes.${note}`)),
      },
    ],
    actions: [commandButton('help', writer)],
  });
}

function rungPassage({ level, points, rules, sources }: Rung, writer: Writer): Passage {
  return {
    heading: writer.text(`levels.${level}`),
    points: points.map((point) => writer.text(`escalation-rules.${level}.${point}`)),
    footer: writer.text('why.footer', { rule: rules.join(', '), sources: sources.join(', ') }),
  };
}
