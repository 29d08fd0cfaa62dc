/** Asks again and again, without pause, until the answer is yes; fails after `ms`. */
export async function eventually(
  what: string,
  check: () => Promise<boolean> | boolean,
  ms = 10_000,
): Promise<void> {
  const giveUpAt = performance.now() + ms;
  while (!(await check())) {
    if (performance.now() > giveUpAt) throw new Error(`Never happened: ${what}`);
    await new Promise(setImmediate);
  }
}
