import type { Statement } from './connection';

/**
 * What an activity will decide on, read along with its first look-up: a journey to the database less. It is a moment old
 * by then, which does no harm: what is decided is only written while all is still so.
 */
export class ReadAhead {
  private kept: { readonly read: Statement; readonly found: readonly unknown[][] } | null = null;

  keep(read: Statement, found: readonly unknown[][]): void {
    this.kept = { read, found };
  }

  /** Once: whoever reads again wants what is there by then. Null: something else was read, or nothing. */
  take({ text, values }: Statement): readonly unknown[][] | null {
    const { kept } = this;
    this.kept = null;
    if (kept?.read.text !== text) return null;
    return kept.read.values.every((value, index) => value === values[index]) ? kept.found : null;
  }
}
