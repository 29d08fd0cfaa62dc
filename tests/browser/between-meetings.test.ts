import { inTrial, type Camera } from './support/in-trial';
import type { Device, Playground } from './support/playground';
import { checklistPosted } from './support/checklist-posted';
import { filled, TEXTS, type Language } from './support/texts';
import script from '../../cards/demo/demo.json';

const COMMANDS = {
  nl: {
    agreements: 'afspraken',
    escalate: 'opschalen',
    evaluate: 'evaluatie',
    reflect: 'reflectie',
    forms: 'vormen',
    summary: 'samenvatting',
  },
  en: {
    agreements: 'agreements',
    escalate: 'escalate',
    evaluate: 'evaluation',
    reflect: 'reflection',
    forms: 'forms',
    summary: 'summary',
  },
} as const;

const CODE = { code: 'DEMO-1' };
const DAY_MS = 24 * 60 * 60 * 1000;

interface Visit {
  readonly playground: Playground;
  readonly camera: Camera;
  readonly language: Language;
}

describe.each<{ language: Language; device: Device }>([
  { language: 'nl', device: 'phone' },
  { language: 'en', device: 'desktop' },
])('between meetings, in the demo case ($language, $device)', ({ language, device }) => {
  test('agreements, the decision and the note', async () => {
    await inTrial({ name: `agreements-${language}-${device}`, device }, async (playground, camera) => {
      const visit = { playground, camera, language };
      await startDemo(visit);
      const listed = await agreements(visit);
      for (const { what } of script.agreements) expect(listed).toContain(what[language]);
      await playground.post(COMMANDS[language].summary);
      await playground.card(filled(TEXTS[language].summary.title, { ...CODE, round: 4 })).appears();
      const past = await decisionWithHistory(visit);
      for (const { why } of script.decisions) expect(past).toContain(why[language]);
      const { text, file } = await note(visit);
      expect(text).toContain('Jeugdhulp Maas');
      expect(file).toContain('.docx');
    });
  });

  test('evaluation, reflection and the ways of working together', async () => {
    await inTrial({ name: `looking-back-${language}-${device}`, device }, async (playground, camera) => {
      const visit = { playground, camera, language };
      await startDemo(visit);
      expect(await evaluation(visit)).toContain(TEXTS[language].evaluation.short.T1);
      expect(await reflection(visit)).toContain(TEXTS[language].reflection.questions.G1);
      expect(await intensity(visit)).toContain(TEXTS[language].intensity.result.informative);
    });
  });
});

async function startDemo({ playground, language }: Visit): Promise<void> {
  const { notices } = TEXTS[language];
  await playground.openChannel('General');
  await playground.post(`taal ${language}`);
  await playground.sees(notices['language-set-channel']);
  await playground.post('demo');
  await playground.sees(filled(notices['demo-ready'], CODE));
  await checklistPosted(playground, TEXTS[language], { ...CODE, channel: 'General', answered: 5 });
}

/** @returns the list as it was shown first */
async function agreements({ playground, camera, language }: Visit): Promise<string> {
  const { agreements: texts } = TEXTS[language];
  const title = filled(texts.title, CODE);
  await playground.post(COMMANDS[language].agreements);
  const list = await playground.card(title).appears();
  const shown = await list.text();
  await camera.card('agreements', list);

  await list.click(texts.add);
  const form = await playground.card(filled(texts.form.title, CODE)).appears();
  const what = language === 'nl' ? 'Samen de weekplanning maken' : 'Make the week plan together';
  await form.type(texts.form.what, what);
  await form.choose(texts.form.organisation, 'Wijkteam Noord');
  await form.pickDay(texts.form.due, new Date(Date.now() + DAY_MS));
  await camera.card('agreement-form', form);
  await form.click(texts.form.submit);
  // It stays on the list. That it was added is said to its sender alone, and may be gone again: the list that everyone
  // sees takes the place of the answer as soon as it is there.
  await playground.card(what).appears();
  await camera.card('agreement-added', playground.card(title));
  return shown;
}

/** @returns the history, from before the decision */
async function decisionWithHistory({ playground, camera, language }: Visit): Promise<string> {
  const { advice, decision, history } = TEXTS[language];
  await playground.post(COMMANDS[language].escalate);
  const card = await playground.card(filled(advice.title, CODE)).appears();
  await camera.card('advice', card);
  await card.click(history.open);
  const past = await playground.card(filled(history.title, CODE)).appears();
  const shown = await past.text();
  await camera.card('history', past);

  await card.click(decision.open);
  const form = await playground.card(filled(decision.form.title, CODE)).appears();
  await form.type(decision.form.why, decision.form.example);
  await camera.card('decision-form', form);
  await form.click(decision.form.submit);
  return shown;
}

/** @returns what the note says, and the name of its file */
async function note({
  playground,
  camera,
  language,
}: Visit): Promise<{ readonly text: string; readonly file: string | null }> {
  const { decision, note: texts, document } = TEXTS[language];
  const recorded = await playground.card(filled(decision.recorded.title, CODE)).appears();
  await camera.card('decision-recorded', recorded);
  await recorded.click(texts.buttons.manager);
  const written = await playground.card(filled(texts.card.manager, CODE)).appears();
  await camera.card('note', written);
  const file = await fetch(await written.opens(document.download));
  return { text: await written.text(), file: file.headers.get('content-disposition') };
}

/** @returns what the chart says */
async function evaluation({ playground, camera, language }: Visit): Promise<string> {
  const { evaluation: texts } = TEXTS[language];
  await playground.post(COMMANDS[language].evaluate);
  const result = await playground.card(filled(texts.result.title, CODE)).appears();
  const chart = await result.element.getByLabel(texts.result.chart).first().innerText();
  await camera.card('evaluation-result', result);
  const form = await playground.card(filled(texts.title, CODE)).appears();
  for (const question of Object.values(texts.questions)) await form.choose(question, texts.choices[3]);
  await camera.card('evaluation-form', form);
  await form.click(texts.submit);
  await playground.sees(texts.thanks);
  await playground.sees(texts.result['held-back']);
  return chart;
}

/** @returns the shared result */
async function reflection({ playground, camera, language }: Visit): Promise<string> {
  const { reflection: texts } = TEXTS[language];
  await playground.post(COMMANDS[language].reflect);
  const form = await playground.card(filled(texts['title-case'], CODE)).appears();
  await form.choose(texts.questions.G1, texts.choices.partly);
  await camera.card('reflection-form', form);
  await form.click(texts.submit);
  const result = await playground.card(filled(texts.result.title, CODE)).appears();
  await camera.card('reflection-result', result);
  return result.text();
}

/** @returns the comparison */
async function intensity({ playground, camera, language }: Visit): Promise<string> {
  const { intensity: texts } = TEXTS[language];
  await playground.post(COMMANDS[language].forms);
  const form = await playground.card(filled(texts['title-case'], CODE)).appears();
  await form.click(filled(texts.more, { name: texts.short.I3 }));
  await form.element.getByText(texts.points.I3.tasks).waitFor();
  await camera.card('intensity-form', form);
  await form.click(texts['submit-case']);
  const result = await playground.card(texts.result.closer).appears();
  await camera.card('intensity-result', result);
  return result.text();
}
