import { button } from './button';
import type { Passage } from './explanation';
import { intensityButton } from './intensity';
import { message, type Sheet } from './sheet';
import { unfolding, type Part } from './unfolding';
import type { Writer } from './writer';
import type {
  ReflectionOutcomeView,
  ReflectionResultView,
  ReflectionThanksView,
} from '../../application/views/reflection';
import {
  foremost,
  REFLECTION_CHOICES,
  type QuestionCount,
  type ReflectionOfGroup,
  type ReflectionOfOne,
} from '../../domain/reflection';

/** In sight at once of each list of a shared reflection; the rest unfolds. */
const IN_SIGHT = 3;

/** For its reader alone: what deserves attention, with a gentle prompt; what stands firm unfolds. */
export function reflectionOutcome({ about, sections }: ReflectionOutcomeView, writer: Writer): Sheet {
  const attention = sections.filter((section) => section.attention.length > 0);
  const firm = sections.filter((section) => section.firm.length > 0);
  const number = firm.reduce((sum, section) => sum + section.firm.length, 0);
  return unfolding({
    title:
      about === null
        ? writer.text('reflection.outcome.title')
        : writer.text('reflection.outcome.title-case', { code: about.code }),
    intro: [writer.text('reflection.outcome.private')],
    passages:
      attention.length === 0
        ? [{ style: 'good', lines: [writer.text('reflection.outcome.all-firm')] }]
        : attention.map((section) => attentionPassage(section, writer)),
    parts:
      number === 0
        ? []
        : [
            {
              id: 'firm',
              title: writer.plain('reflection.outcome.firm', { number }),
              shown: attention.length === 0,
              passages: firm.map((section) => ({
                heading: writer.text(`reflection.sections.${section.section}`),
                points: section.firm.map((question) => writer.text(`reflection.questions.${question}`)),
              })),
            },
          ],
    actions: [intensityButton(writer.plain('reflection.forms'), { about }, writer)],
  });
}

function attentionPassage({ section, attention }: ReflectionOfOne, writer: Writer): Passage {
  return {
    style: 'emphasis',
    heading: writer.text(`reflection.sections.${section}`),
    points: attention.map(({ question, answer }) =>
      writer.text('reflection.outcome.point', {
        question: writer.plain(`reflection.questions.${question}`),
        answer: writer.plain(`reflection.choices.${answer}`),
      }),
    ),
    footer: writer.text(`reflection.outcome.prompts.${section}`),
  };
}

export function reflectionThanks(view: ReflectionThanksView, writer: Writer): Sheet {
  const { caseId, code, surveyId, answered } = view;
  const language = writer.language;
  return message({
    title: writer.text('reflection.thanks.title'),
    subtitle: writer.text('common.case', { code }),
    blocks: [
      {
        lines: [
          writer.text('reflection.thanks.answered', { count: answered }),
          writer.text('reflection.thanks.next'),
        ],
      },
    ],
    actions: [
      button('reflection.submit', writer.plain('reflection.thanks.change'), { surveyId, language }),
      intensityButton(writer.plain('reflection.forms'), { about: { caseId, code } }, writer),
    ],
  });
}

/** For the channel: what deserves a talk stands open, all of it by section unfolds. */
export function reflectionResult(view: ReflectionResultView, writer: Writer): Sheet {
  const { caseId, code, surveyId, answered, invited, sections, open } = view;
  const language = writer.language;
  return unfolding({
    title: writer.text('reflection.result.title', { code }),
    intro: [writer.text('reflection.result.subtitle', { answered, invited })],
    passages: [
      ...listPassage('talk', sections, writer),
      ...listPassage('firm', sections, writer),
      ...(sections.length === 0 ? [{ lines: [writer.text('reflection.result.too-few')] }] : []),
    ],
    parts: sections.map((section) => sectionPart(section, writer)),
    closing: [
      ...(sections.length === 0 ? [] : [writer.text('reflection.result.closing')]),
      ...(view.heldBack
        ? [writer.text(open ? 'reflection.result.held-back' : 'reflection.result.left-out')]
        : []),
    ],
    actions: [
      ...(open
        ? [button('reflection.submit', writer.plain('reflection.result.join'), { surveyId, language })]
        : []),
      intensityButton(writer.plain('reflection.forms'), { about: { caseId, code } }, writer),
    ],
  });
}

/** What most deserves a talk, or stands firmest, over all sections. */
function listPassage(
  list: 'talk' | 'firm',
  sections: readonly ReflectionOfGroup[],
  writer: Writer,
): Passage[] {
  const counts = foremost(list, sections, IN_SIGHT);
  if (counts.length === 0) return [];
  return [
    {
      style: list === 'talk' ? 'emphasis' : 'default',
      heading: writer.text(`reflection.result.${list}`),
      points: counts.map((count) => pointOf(count, writer)),
    },
  ];
}

function sectionPart({ section, firm, talk }: ReflectionOfGroup, writer: Writer): Part {
  const passage = (list: 'talk' | 'firm', counts: readonly QuestionCount[]): Passage[] =>
    counts.length === 0
      ? []
      : [
          {
            heading: writer.text(`reflection.result.${list}`),
            points: counts.map((count) => pointOf(count, writer)),
          },
        ];
  return {
    id: `section-${section}`,
    title: writer.plain('reflection.result.section', {
      section: writer.plain(`reflection.sections.${section}`),
    }),
    passages: [...passage('talk', talk), ...passage('firm', firm)],
  };
}

function pointOf(count: QuestionCount, writer: Writer): string {
  const made = REFLECTION_CHOICES.filter((choice) => count[choice] > 0).map((choice) =>
    writer.plain(`reflection.result.counts.${choice}`, { number: count[choice] }),
  );
  return writer.text('reflection.result.point', {
    question: writer.plain(`reflection.questions.${count.question}`),
    counts: made.join(', '),
  });
}
