import { button } from './button';
import { problemText } from './notice';
import type { Sheet } from './sheet';
import type { Writer } from './writer';
import type { ReflectionFormView } from '../../application/views/reflection';
import {
  questionsOf,
  REFLECTION_CHOICES,
  REFLECTION_MODES,
  REFLECTION_SECTIONS,
  type ReflectionMode,
  type ReflectionSection,
} from '../../domain/reflection';

export function reflectionForm(view: ReflectionFormView, writer: Writer): Sheet {
  const { about, problem, mode } = view;
  const [first, ...others] = REFLECTION_SECTIONS;
  return {
    template: 'reflection-form',
    data: {
      title:
        about === null
          ? writer.text('reflection.title')
          : writer.text('reflection.title-case', { code: about.code }),
      problem: problemText(problem, writer),
      intro: [writer.text('reflection.intro')],
      mode: {
        label: writer.plain('reflection.mode.label'),
        value: modesOn(view).includes(mode) ? mode : 'self',
        choices: modesOn(view).map((value) => ({ title: writer.plain(`reflection.mode.${value}`), value })),
      },
      privacy: modesOn(view)
        .filter((choice) => choice !== 'family')
        .map((choice) => writer.text(`reflection.privacy-${choice}`)),
      smallGroup: view.smallGroup,
      smallGroupText: writer.text('reflection.small-group'),
      first: {
        heading: writer.text(`reflection.sections.${first}`),
        questions: questionsData(first, view, writer),
      },
      sections: others.map((section) => sectionData(section, view, writer)),
      actions: [
        button('reflection.submit', writer.plain('reflection.submit'), idsOf(view, writer), {
          style: 'positive',
        }),
      ],
    },
  };
}

/** Without a case there is no team to share it with; and in a personal chat only what was begun in the channel. */
function modesOn({ place, about, surveyId }: ReflectionFormView): readonly ReflectionMode[] {
  const isShared = place === 'channel' ? about !== null : surveyId !== null;
  return isShared ? REFLECTION_MODES : ['self', 'family'];
}

function idsOf({ about, surveyId, ownCard }: ReflectionFormView, writer: Writer) {
  const { language } = writer;
  if (surveyId !== null) return { surveyId, language };
  if (about === null) return { language };
  return { caseId: about.caseId, ...(ownCard && { card: 'own' }), language };
}

/** A section unfolds; one with an answer in it stands open. */
function sectionData(section: ReflectionSection, view: ReflectionFormView, writer: Writer) {
  const questions = questionsOf(section);
  return {
    id: `section-${section}`,
    title: writer.plain('reflection.section-open', {
      section: writer.plain(`reflection.sections.${section}`),
      number: questions.length,
    }),
    shown: questions.some((question) => view.answers[question] !== undefined),
    questions: questionsData(section, view, writer),
  };
}

function questionsData(section: ReflectionSection, { answers }: ReflectionFormView, writer: Writer) {
  return questionsOf(section).map((question) => ({
    id: question,
    label: writer.plain(`reflection.questions.${question}`),
    placeholder: writer.plain('reflection.choose'),
    value: answers[question] ?? '',
    choices: REFLECTION_CHOICES.map((value) => ({
      title: writer.plain(`reflection.choices.${value}`),
      value,
    })),
  }));
}
