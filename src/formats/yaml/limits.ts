import type { CST } from 'yaml';

/** What an honest file never reaches. A shipped scenario is about 70 KB, 6,000 parts and 8 levels deep; one of 2,000 beats 5 MB. */
export const LIMITS = { bytes: 8 * 1_048_576, parts: 250_000, depth: 32 } as const;

export interface Overrun {
  readonly of: 'depth' | 'parts';
  readonly offset: number;
}

/**
 * Where a file first passes a limit. Counted on the concrete syntax tree, which the parser builds without recursion,
 * before anything recursive or slow sees the file.
 */
export function overrun(tokens: readonly CST.Token[]): Overrun | undefined {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  let parts = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    const offset = 'offset' in token ? token.offset : 0;
    if (depth > LIMITS.depth) return { of: 'depth', offset };
    if (++parts > LIMITS.parts) return { of: 'parts', offset };
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth: depth + 1 });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}
