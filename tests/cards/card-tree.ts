/** A node of a rendered card. */
export type CardNode = Readonly<Record<string, unknown>>;

/** Every object of a card, depth first, fallbacks included. */
export function nodesOf(value: unknown): CardNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as CardNode, ...Object.values(value).flatMap(nodesOf)];
}

export function ofType(card: unknown, prefix: string): CardNode[] {
  return nodesOf(card).filter((node) => typeof node.type === 'string' && node.type.startsWith(prefix));
}

/** What the TextBlocks of a card say. */
export function textsOf(card: unknown): string[] {
  return ofType(card, 'TextBlock').map((node) => String(node.text));
}
