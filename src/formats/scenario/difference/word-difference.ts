/** A stretch of text that stayed, came, or went. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words, and what stands between them. */
const PARTS = /[\p{L}\p{N}’']+|\s+|[^\p{L}\p{N}\s]/gu;

/** Comparing takes as long as one count of parts times the other; beyond this the middle is taken as a whole. */
const MOST_WORK = 1_000_000;

/** The words that changed, by the longest common sequence of words. A single name is taken as a whole. */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  if (before !== after && !/\s/.test(before + after)) {
    const whole: readonly Stretch[] = [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
    return whole.filter(({ text }) => text !== '');
  }
  const old = before.match(PARTS) ?? [];
  const now = after.match(PARTS) ?? [];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  const stretches: { kind: Stretch['kind']; text: string }[] = [];
  const put = (kind: Stretch['kind'], text: string) => {
    if (text === '') return;
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text += text;
    else stretches.push({ kind, text });
  };
  put('same', old.slice(0, start).join(''));
  const [oldMiddle, newMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  if (oldMiddle.length * newMiddle.length > MOST_WORK) {
    put('removed', oldMiddle.join(''));
    put('added', newMiddle.join(''));
  } else for (const { kind, text } of align(oldMiddle, newMiddle)) put(kind, text);
  put('same', old.slice(old.length - end).join(''));
  return stretches;
}

function* align(old: readonly string[], now: readonly string[]): Generator<Stretch> {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      yield { kind: 'same', text: old[i] ?? '' };
      i++;
      j++;
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) {
      yield { kind: 'removed', text: old[i] ?? '' };
      i++;
    } else {
      yield { kind: 'added', text: now[j] ?? '' };
      j++;
    }
  }
}

/** How much of the words two texts share, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size === 0 && b.size === 0) return 1;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}’']+/gu));
}
