import { inTrial, type Camera } from './support/in-trial';
import type { Device, Playground } from './support/playground';
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
      await agreements(visit);
      await playground.post(COMMANDS[language].summary);
      await playground.card(filled(TEXTS[language].summary.title, { ...CODE, round: 4 })).appears();
      await decisionAndNote(visit);
    });
  });

  test('evaluation, reflection and the ways of working together', async () => {
    await inTrial({ name: `looking-back-${language}-${device}`, device }, async (playground, camera) => {
      const visit = { playground, camera, language };
      await startDemo(visit);
      await evaluation(visit);
      await reflection(visit);
      await intensity(visit);
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
}

async function agreements({ playground, camera, language }: Visit): Promise<void> {
  const { agreements: texts } = TEXTS[language];
  const title = filled(texts.title, CODE);
  await playground.post(COMMANDS[language].agreements);
  const list = await playground.card(title).appears();
  const shown = await list.text();
  for (const { what } of script.agreements) expect(shown).toContain(what[language]);
  expect(shown).toContain(texts.state.overdue);
  await camera.card('agreements', list);

  await list.click(texts.add);
  const form = await playground.card(filled(texts.form.title, CODE)).appears();
  await form.type(
    texts.form.what,
    language === 'nl' ? 'Samen de weekplanning maken' : 'Make the week plan together',
  );
  await form.choose(texts.form.organisation, 'Wijkteam Noord');
  await form.pickDay(texts.form.due, new Date(Date.now() + DAY_MS));
  await camera.card('agreement-form', form);
  await form.click(texts.form.submit);
  await playground.sees(texts.happened.added);
  await camera.card('agreement-added', playground.card(title));
}

async function decisionAndNote({ playground, camera, language }: Visit): Promise<void> {
  const { advice, decision, history, levels, note, document } = TEXTS[language];
  await playground.post(COMMANDS[language].escalate);
  const card = await playground.card(filled(advice.title, CODE)).appears();
  await camera.card('advice', card);
  await card.click(history.open);
  const past = await playground.card(filled(history.title, CODE)).appears();
  for (const { why } of script.decisions) expect(await past.text()).toContain(why[language]);
  await camera.card('history', past);

  await card.click(decision.open);
  const form = await playground.card(filled(decision.form.title, CODE)).appears();
  await form.type(decision.form.why, decision.form.example);
  await camera.card('decision-form', form);
  await form.click(decision.form.submit);
  const recorded = await playground.card(filled(decision.recorded.title, CODE)).appears();
  expect(await recorded.text()).toContain(levels.manager);
  await camera.card('decision-recorded', recorded);

  await recorded.click(note.buttons.manager);
  const written = await playground.card(filled(note.card.manager, CODE)).appears();
  expect(await written.text()).toContain('Jeugdhulp Maas');
  await camera.card('note', written);
  const file = await fetch(await written.opens(document.download));
  expect(file.headers.get('content-disposition')).toContain('.docx');
}

async function evaluation({ playground, camera, language }: Visit): Promise<void> {
  const { evaluation: texts } = TEXTS[language];
  await playground.post(COMMANDS[language].evaluate);
  const result = await playground.card(filled(texts.result.title, CODE)).appears();
  await expect(result.element.getByLabel(texts.result.chart).first().innerText()).resolves.toContain(
    texts.short.T1,
  );
  await camera.card('evaluation-result', result);
  const form = await playground.card(filled(texts.title, CODE)).appears();
  for (const question of Object.values(texts.questions)) await form.choose(question, texts.choices[3]);
  await camera.card('evaluation-form', form);
  await form.click(texts.submit);
  await playground.sees(texts.thanks);
  await playground.sees(texts.result['held-back']);
}

async function reflection({ playground, camera, language }: Visit): Promise<void> {
  const { reflection: texts } = TEXTS[language];
  await playground.post(COMMANDS[language].reflect);
  const form = await playground.card(filled(texts['title-case'], CODE)).appears();
  await form.choose(texts.questions.G1, texts.choices.partly);
  await camera.card('reflection-form', form);
  await form.click(texts.submit);
  const result = await playground.card(filled(texts.result.title, CODE)).appears();
  await camera.card('reflection-result', result);
}

async function intensity({ playground, camera, language }: Visit): Promise<void> {
  const { intensity: texts } = TEXTS[language];
  await playground.post(COMMANDS[language].forms);
  const form = await playground.card(filled(texts['title-case'], CODE)).appears();
  await form.click(filled(texts.more, { name: texts.names.I3 }));
  await form.element.getByText(texts.points.I3.tasks).waitFor();
  await camera.card('intensity-form', form);
  await form.click(texts.submit);
  const result = await playground.card(texts.result.closer).appears();
  await camera.card('intensity-result', result);
}
