/** By code unit: unlike a locale's order it is the same on every machine. Days written `yyyy-mm-dd` come in order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
