import { inTrial } from './support/in-trial';
import type { Device } from './support/playground';
import { checklistPosted } from './support/checklist-posted';
import { filled, TEXTS, type Language } from './support/texts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('a regisseur plans a meeting and answers the first checklist', () => {
  test.each<{ language: Language; device: Device; advice: string }>([
    { language: 'nl', device: 'phone', advice: 'Bespreken in het overleg' },
    { language: 'en', device: 'desktop', advice: 'Discuss in the meeting' },
  ])('with forms only ($language, $device)', async ({ language, device, advice }) => {
    const texts = TEXTS[language];
    const questions = texts['checklist-form'];
    await inTrial({ name: `plan-${language}-${device}`, device }, async (playground, camera) => {
      await playground.openChannel('Casuistiek');
      await playground.post(`taal ${language}`);
      await playground.sees(texts.notices['language-set-channel']);

      await playground.post(language === 'nl' ? 'nieuwe casus' : 'new case');
      const caseForm = await playground.card(texts['case-form'].intro).appears();
      await camera.card('case-form', caseForm);
      await caseForm.type(texts['case-form'].code, 'C-104');
      await caseForm.click(texts['case-form'].submit);
      const registered = await playground
        .card(filled(texts['case-registered'].title, { code: 'C-104' }))
        .appears();
      await camera.card('case-registered', registered);
      await registered.click(texts['case-registered'].plan);

      const planForm = await playground
        .card(filled(texts['plan-form']['title-new'], { code: 'C-104' }))
        .appears();
      await camera.card('plan-form', planForm);
      // Tomorrow is always too near for a checklist beforehand: it goes out at once.
      await planForm.pickDay(texts['plan-form'].date, new Date(Date.now() + DAY_MS));
      await planForm.choose(texts['plan-form'].time, '10:00 AM');
      await planForm.choose(texts['plan-form'].repeat, texts.repeat['2w']);
      await planForm.click(texts['plan-form']['submit-new']);
      const planned = await playground.card(filled(texts.meeting.planned, { code: 'C-104' })).appears();
      expect(await planned.text()).toContain('10:00');
      expect(await planned.text()).toContain(texts.repeat['2w']);
      await camera.card('meeting-planned', planned);

      const checklist = await playground.card(filled(texts.checklist.title, { code: 'C-104' })).appears();
      await checklistPosted(playground, texts, { code: 'C-104', channel: 'Casuistiek', answered: 0 });
      await checklist.click(texts.checklist.open);
      const form = await playground.card(questions.intro).appears();
      await camera.card('form', form);
      await form.tick(texts.checklist.items.B2);
      await form.answer(questions.safety, questions['safety-none']);
      await form.choose(questions.role, texts.checklist.roles.wijkteam);
      await form.type(questions.organisation, 'Wijkteam Noord');
      await form.click(questions.submit);
      const confirmation = await playground.card(texts.confirmation.title).appears();
      await playground.sees(filled(texts.checklist.progress, { answered: 1, invited: 6 }));
      await camera.card('confirmation', confirmation);

      await confirmation.click(texts.confirmation.change);
      const again = await playground.card(questions['answered-before']).appears();
      expect(await again.isTicked(texts.checklist.items.B2)).toBe(true);
      await camera.card('form-again', again);
      await again.tick(texts.checklist.items.A9);
      await again.click(questions.submit);
      await playground.sees(filled(texts.confirmation.ticked_other, { count: 2 }));

      await playground.post(language === 'nl' ? 'samenvatting' : 'summary');
      const summary = await playground
        .card(filled(texts.summary.title, { code: 'C-104', round: 1 }))
        .appears();
      const shown = await summary.text();
      expect(shown).toContain(advice);
      expect(shown).toContain(texts.summary.few);
      expect(shown).not.toContain(texts.checklist.items.B2);
      await camera.card('summary', summary);
      await summary.click(texts.summary.why);
      await playground.sees(texts.why['own-rule']);
      await camera.card('summary-why', summary);
    });
  });
});
