import { button, type Button } from './button';
import { explanation, passageData, type Passage } from './explanation';
import { problemText } from './notice';
import type { BlockStyle, Sheet } from './sheet';
import type { Writer } from './writer';
import type { IntensityFormView, IntensityResultView } from '../../application/views/intensity';
import type { CaseRef } from '../../application/views/parts';
import {
  compareIntensity,
  INTENSITIES,
  type Intensity,
  type IntensityComparison,
} from '../../domain/intensity';

/** Examples of each intensity, and what to mind there (source S2); wording under `intensity`. */
const FORMS: Readonly<Record<Intensity, readonly string[]>> = {
  I1: ['screening'],
  I2: ['sharing', 'consultation'],
  I3: ['coordinator', 'colocation'],
  I4: ['team'],
  I5: ['team'],
};
const POINTS: Readonly<Record<Intensity, readonly string[]>> = {
  I1: ['time', 'picture', 'share', 'priorities'],
  I2: ['family', 'professionals', 'consultation'],
  I3: ['tasks', 'family', 'meet'],
  I4: ['conditions', 'building', 'roles'],
  I5: ['specialism', 'develop', 'roles'],
};

/** None of them is better than another, so none has the colour of a warning. */
const STYLE: Readonly<Record<IntensityComparison, BlockStyle>> = {
  same: 'good',
  closer: 'accent',
  looser: 'accent',
};

/** Opens the picker. `own`: on a card that shows nothing else. */
export function intensityButton(
  title: string,
  { about, own = false }: { readonly about: CaseRef | null; readonly own?: boolean },
  writer: Writer,
): Button {
  return button('forms.submit', title, idsOf(about, own, writer), { inputs: false });
}

/** The five from low to high: what each is in sight, its forms and what to mind unfold. */
export function intensityForm({ about, ownCard, values, problem }: IntensityFormView, writer: Writer): Sheet {
  const choices = INTENSITIES.map((value) => ({ title: writer.plain(`intensity.names.${value}`), value }));
  const input = (id: 'now' | 'fits') => ({
    label: writer.plain(`intensity.${id}`),
    placeholder: writer.plain('intensity.choose'),
    value: values[id],
    choices,
  });
  return {
    template: 'intensity-form',
    data: {
      title: titleOf(about, writer),
      problem: problemText(problem, writer),
      intro: [writer.text('intensity.intro')],
      intensities: INTENSITIES.map((intensity) => intensityData(intensity, writer)),
      now: input('now'),
      fits: input('fits'),
      kept: writer.text(about === null ? 'intensity.not-kept' : 'intensity.kept'),
      actions: [
        button(
          'forms.submit',
          writer.plain(about === null ? 'intensity.submit' : 'intensity.submit-case'),
          idsOf(about, ownCard, writer),
          { style: 'positive' },
        ),
      ],
    },
  };
}

function intensityData(intensity: Intensity, writer: Writer) {
  const name = writer.plain(`intensity.short.${intensity}`);
  return {
    id: `about-${intensity}`,
    name: writer.text(`intensity.names.${intensity}`),
    level: writer.text('intensity.level', { level: writer.plain(`intensity.levels.${intensity}`) }),
    what: writer.text(`intensity.what.${intensity}`),
    more: writer.plain('intensity.more', { name }),
    passages: [
      {
        heading: writer.text('intensity.forms-heading'),
        points: FORMS[intensity].map((form) => writer.text(`intensity.forms.${intensity}.${form}`)),
      },
      pointsPassage(intensity, writer.text('intensity.points-heading'), writer),
    ].map(passageData),
  };
}

/** What fits against what is, and what to mind with what fits. */
export function intensityResult(view: IntensityResultView, writer: Writer): Sheet {
  const { about, choice, today, ownCard } = view;
  const { now, fits, on } = choice;
  const name = (intensity: Intensity) => writer.plain(`intensity.names.${intensity}`);
  const comparison = compareIntensity(choice);
  return explanation({
    title: titleOf(about, writer),
    passages: [
      {
        lines: [
          writer.text('intensity.result.now', { name: name(now) }),
          writer.text('intensity.result.fits', { name: name(fits) }),
        ],
      },
      {
        style: STYLE[comparison],
        heading: writer.text(`intensity.result.${comparison}`),
        lines: [writer.text(`intensity.result.${comparison}-line`)],
      },
      pointsPassage(
        fits,
        writer.text('intensity.result.points', { name: writer.plain(`intensity.short.${fits}`) }),
        writer,
      ),
      {
        lines: [writer.text('intensity.result.informative')],
        footer:
          about === null
            ? writer.text('intensity.result.not-kept')
            : writer.text('intensity.result.on', { day: writer.day(on, today) }),
      },
    ],
    actions: [intensityButton(writer.plain('intensity.result.change'), { about, own: ownCard }, writer)],
  });
}

function pointsPassage(intensity: Intensity, heading: string, writer: Writer): Passage {
  return {
    heading,
    points: POINTS[intensity].map((point) => writer.text(`intensity.points.${intensity}.${point}`)),
  };
}

function titleOf(about: CaseRef | null, writer: Writer): string {
  return about === null
    ? writer.text('intensity.title')
    : writer.text('intensity.title-case', { code: about.code });
}

function idsOf(about: CaseRef | null, own: boolean, writer: Writer) {
  const { language } = writer;
  if (about === null) return { language };
  return { caseId: about.caseId, ...(own && { card: 'own' }), language };
}
