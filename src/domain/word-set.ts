/** A table of words as a set; written as text, so that it stays easy to read and to add to. */
export function words(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/));
}
