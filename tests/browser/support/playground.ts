import type { Locator, Page, Request } from 'playwright-core';

/** Playwright's own waiting: for what should appear, and no longer than this. */
const PATIENCE_MS = 15_000;

const SCREEN = { width: 1280, height: 900 } as const;

export type Device = 'desktop' | 'phone';
/** What Teams leaves of a screen 390 px wide. The page itself has no layout for phones: its cards keep their width. */
const PHONE_CARD = '.ac-preview-panel, .ac-adaptiveCard { width: 344px; min-width: 0; max-width: 344px; }';

/** The Teams-like page, as somebody uses it with mouse and keyboard. */
export class Playground {
  private constructor(readonly page: Page) {}

  static async open(page: Page, address: string, device: Device): Promise<Playground> {
    page.setDefaultTimeout(PATIENCE_MS);
    await page.setViewportSize(SCREEN);
    await page.goto(address);
    if (device === 'phone') await page.addStyleTag({ content: PHONE_CARD });
    await page.getByTitle('Hide log panel').click();
    return new Playground(page);
  }

  async openChannel(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click();
    await this.page.getByText('Start a new post').waitFor();
  }

  async openPersonalChat(): Promise<void> {
    await this.page.getByRole('treeitem', { name: 'Personal Chat' }).click();
    await this.page.getByText('Type a message...').waitFor();
  }

  /** A new post in the open channel, with the bot picked from the list that `@` gives. */
  async post(text: string): Promise<void> {
    await this.page.getByText('Start a new post').click({ force: true });
    await this.page.keyboard.type('@');
    await this.page.getByRole('menuitem', { name: 'Overlegmaat' }).click();
    await this.page.keyboard.type(` ${text}`);
    await this.page.getByRole('button', { name: 'Post', exact: true }).click();
  }

  /** A message in the open personal chat. */
  async write(text: string): Promise<void> {
    await this.page.getByText('Type a message...').click({ force: true });
    await this.page.keyboard.type(text);
    await this.page.getByRole('button', { name: 'Send Message' }).click();
  }

  /** The newest card that shows this text: new posts come on top, replies below. */
  card(text: string): Card {
    return new Card(this.page, this.page.locator('.ac-adaptiveCard', { hasText: text }).first());
  }

  /** Resolves once the text is on the page. */
  async sees(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}

/** An Adaptive Card on the page. */
export class Card {
  constructor(
    private readonly page: Page,
    readonly element: Locator,
  ) {}

  async appears(): Promise<this> {
    await this.element.waitFor();
    return this;
  }

  /** The page scrolls inside itself: it is made high enough for the whole card. Its width, and what was typed, stay. */
  async screenshot(path: string): Promise<Buffer> {
    const height = (await this.element.boundingBox())?.height ?? 0;
    await this.page.setViewportSize({ ...SCREEN, height: Math.ceil(height) + SCREEN.height });
    await this.element.scrollIntoViewIfNeeded();
    const picture = await this.element.screenshot({ path });
    await this.page.setViewportSize(SCREEN);
    return picture;
  }

  async text(): Promise<string> {
    return this.element.innerText();
  }

  async click(button: string): Promise<void> {
    await this.element.getByRole('button', { name: button, exact: true }).click();
  }

  async tick(label: string): Promise<void> {
    await this.element.getByRole('checkbox', { name: label }).check({ force: true });
  }

  /** One of the radio buttons under a question. */
  async answer(question: string, choice: string): Promise<void> {
    const group = this.element.getByRole('radiogroup', { name: question });
    await group.getByRole('radio', { name: choice, exact: true }).check({ force: true });
  }

  async type(label: string, value: string): Promise<void> {
    await this.element.getByRole('textbox', { name: label }).fill(value);
  }

  /** One of the choices behind a field that folds out. */
  async choose(label: string, choice: string): Promise<void> {
    await this.element.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  /** A day in the calendar that a date field opens. */
  async pickDay(label: string, day: Date): Promise<void> {
    await this.element.getByRole('combobox', { name: label }).click();
    const [month, number] = day
      .toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'Europe/Amsterdam' })
      .split(' ');
    const cell = this.page.getByRole('gridcell').getByRole('button', { name: `${number}, ${month}` });
    await cell.first().click();
  }

  /** Clicks a button that opens a page of its own. @returns where it leads */
  async opens(button: string): Promise<string> {
    const isPage = (request: Request) => request.isNavigationRequest();
    const opened = this.page.context().waitForEvent('request', isPage);
    await this.element.getByRole('link', { name: button, exact: true }).click();
    return (await opened).url();
  }

  /** The page ticks what a form holds a moment after it shows the form. */
  async isTicked(label: string): Promise<boolean> {
    const ticked = this.element.getByRole('checkbox', { name: label, checked: true });
    return ticked.waitFor({ state: 'attached' }).then(
      () => true,
      () => false,
    );
  }
}
