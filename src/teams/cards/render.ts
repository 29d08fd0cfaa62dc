import { Template } from 'adaptivecards-templating';
import { announce } from './announce';
import { draw } from './draw';
import { documentOf } from './documents';
import { createTranslate } from './translate';
import { createWriter } from './writer';
import type { Language } from '../../application/actor';
import type { WrittenDocument } from '../../application/document';
import type { Clock } from '../../application/ports';
import type { RefusalView } from '../../application/views/notices';
import type { DocumentView, View } from '../../application/views/view';
import type { Content } from '../../content/load-content';
import type { TemplateName } from '../../content/templates';

/** An Adaptive Card 1.5, ready to send. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly [property: string]: unknown;
}

export interface CardRenderer {
  render(view: View, language: Language): AdaptiveCard;
  /** One plain line: the `summary` of the activity, shown in notifications. */
  summary(view: View, language: Language): string;
  /** The same words as the card, in plain text, to be laid out as a document. */
  readonly document: (view: DocumentView, language: Language) => WrittenDocument;
  /** A refusal as plain text, for answers that cannot hold a card. */
  refusal(view: RefusalView, language: Language): string;
}

/**
 * Turns views into cards. Throws for a sentence or value that is missing: that is a mistake in cards/ or here.
 * @param clock tells which year it is: moments of another one show it
 */
export function createCardRenderer(content: Content, clock: Clock): CardRenderer {
  const translate = createTranslate(content.texts);
  const writers = { nl: createWriter('nl', translate, clock), en: createWriter('en', translate, clock) };
  const templates = new Map<TemplateName, Template>();
  // Built once, for that costs five times as much as expanding it; and not before it is drawn, for all of them
  // together would hold up the start.
  const templateOf = (name: TemplateName): Template => {
    const built = templates.get(name) ?? new Template(content.templates[name]);
    templates.set(name, built);
    return built;
  };
  return {
    render(view, language) {
      const writer = writers[language];
      const { template, data } = draw(view, writer, content);
      const $root = { ...data, language, announcement: announce(view, writer) };
      return templateOf(template).expand({ $root }) as AdaptiveCard;
    },
    document: (view, language) => documentOf(view, writers[language], content),
    summary: (view, language) => announce(view, writers[language]),
    refusal: (view, language) => writers[language].plain(`refusals.${view.reason}`),
  };
}
