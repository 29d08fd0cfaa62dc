import type { Verb } from '../verbs';

export type ButtonData = Readonly<Record<string, string | boolean>>;

/** An Action.Execute that also works where only Action.Submit is known. */
export interface Button {
  readonly type: 'Action.Execute';
  readonly verb: Verb;
  readonly title: string;
  readonly style: ButtonStyle;
  readonly associatedInputs: 'auto' | 'none';
  readonly data: ButtonData;
  readonly fallback: {
    readonly type: 'Action.Submit';
    readonly title: string;
    readonly style: ButtonStyle;
    readonly associatedInputs: 'auto' | 'none';
    readonly data: ButtonData;
  };
}

type ButtonStyle = 'default' | 'positive';

/**
 * The one way to make a button. The verb is repeated in the data, as an Action.Submit has nothing else.
 * @param ids ids (and flags) that say what the button is about; never content
 */
export function button(
  verb: Verb,
  title: string,
  ids: ButtonData = {},
  { style = 'default', inputs = true }: { style?: ButtonStyle; inputs?: boolean } = {},
): Button {
  const associatedInputs = inputs ? 'auto' : 'none';
  const data = { verb, ...ids };
  const common = { title, style, associatedInputs, data } as const;
  return { type: 'Action.Execute', verb, ...common, fallback: { type: 'Action.Submit', ...common } };
}
