import { Parser, type CST } from 'yaml';

/** What an honest file never reaches. A shipped scenario is about 60 KB and 8 levels deep. */
export const LIMITS = { bytes: 2 * 1_048_576, depth: 32 } as const;

/**
 * The offset at which nesting first passes the limit, or `undefined`. Counted on the concrete syntax tree, which
 * the parser builds without recursion, before anything recursive sees the file.
 */
export function depthOverrun(text: string): number | undefined {
  const stack: { token: CST.Token; depth: number }[] = [];
  for (const token of new Parser().parse(text)) stack.push({ token, depth: 0 });
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > LIMITS.depth) return 'offset' in token ? token.offset : 0;
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth: depth + 1 });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}
