/** Asks again and again, without pause, until the answer is yes; fails after ten seconds. */
export async function eventually(what: string, check: () => Promise<boolean> | boolean): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  while (!(await check())) {
    if (performance.now() > giveUpAt) throw new Error(`Never happened: ${what}`);
    await new Promise(setImmediate);
  }
}
