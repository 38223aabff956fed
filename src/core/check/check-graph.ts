import type { Problem } from '#core/diagnostics/diagnostic.ts';
import { entriesOf, fieldOf, listOf, textOf } from './raw.ts';

/** Checks of the beat graph: everything can be reached, something ends it, and no loop runs for nothing. */

interface Way {
  readonly from: string;
  readonly to: string;
  /** Index of the reply among its beat's. */
  readonly reply: number;
  /** Whether the reply changes something that a reply or branch asks about, so that the loop it may close can end. */
  readonly consumes: boolean;
}

/** Every counter and flag that decides which replies are open or where they lead. */
function namesAsked(file: unknown): Set<string> {
  const asked = (raw: unknown) => entriesOf(fieldOf(raw, 'when')).map(([name]) => name);
  const replies = entriesOf(fieldOf(file, 'beats')).flatMap(([, beat]) => listOf(fieldOf(beat, 'replies')));
  return new Set(
    replies.flatMap((reply) => [...asked(reply), ...listOf(fieldOf(reply, 'to')).flatMap(asked)]),
  );
}

function waysOf(file: unknown): Way[] {
  const asked = namesAsked(file);
  return entriesOf(fieldOf(file, 'beats')).flatMap(([from, beat]) =>
    listOf(fieldOf(beat, 'replies')).flatMap((raw, reply) => {
      const to = fieldOf(raw, 'to');
      const targets = Array.isArray(to) ? to.map((branch) => textOf(fieldOf(branch, 'to'))) : [textOf(to)];
      const changed = [...entriesOf(fieldOf(raw, 'add')), ...entriesOf(fieldOf(raw, 'set'))];
      const consumes = changed.some(([name]) => asked.has(name));
      return targets.flatMap((target) =>
        target === undefined ? [] : [{ from, to: target, reply, consumes }],
      );
    }),
  );
}

/** Adds to the list kept under a key, in place: a hostile beat may have tens of thousands of replies. */
function pushTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function reachableFrom(start: string, ways: readonly Way[]): Set<string> {
  const byFrom = new Map<string, string[]>();
  for (const way of ways) pushTo(byFrom, way.from, way.to);
  const seen = new Set([start]);
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const to of byFrom.get(at) ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  return seen;
}

/** One way on a loop none of whose replies changes anything that is asked about. */
function idleLoop(ways: readonly Way[], beats: readonly string[]): Way | undefined {
  const idle = ways.filter((way) => !way.consumes);
  const incoming = new Map<string, number>(beats.map((id) => [id, 0]));
  for (const way of idle) incoming.set(way.to, (incoming.get(way.to) ?? 0) + 1);
  const open = [...incoming].filter(([, count]) => count === 0).map(([id]) => id);
  const byFrom = new Map<string, Way[]>();
  for (const way of idle) pushTo(byFrom, way.from, way);
  const done = new Set<string>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    done.add(at);
    for (const way of byFrom.get(at) ?? []) {
      const left = (incoming.get(way.to) ?? 0) - 1;
      incoming.set(way.to, left);
      if (left === 0) open.push(way.to);
    }
  }
  return idle.find((way) => !done.has(way.from) && !done.has(way.to));
}

export function checkGraph(file: unknown): Problem[] {
  const start = textOf(fieldOf(file, 'start'));
  const beats = new Set(entriesOf(fieldOf(file, 'beats')).map(([id]) => id));
  const endings = entriesOf(fieldOf(file, 'endings')).map(([id]) => id);
  const exits = new Set(entriesOf(fieldOf(file, 'exits')).flatMap(([, ending]) => textOf(ending) ?? []));
  const ways = waysOf(file);
  const problems: Problem[] = [];
  // A beat whose replies cannot be read would make all behind it look lost.
  const readable = entriesOf(fieldOf(file, 'beats')).every(([, beat]) => {
    const replies = listOf(fieldOf(beat, 'replies'));
    return replies.length > 0 && replies.every((reply) => fieldOf(reply, 'to') !== undefined);
  });
  if (start !== undefined && beats.has(start) && readable) {
    const reached = reachableFrom(start, ways);
    for (const id of [...beats, ...endings]) {
      if (reached.has(id) || exits.has(id)) continue;
      const kind = beats.has(id) ? 'beats' : 'endings';
      problems.push({
        code: 'unreachable',
        severity: 'error',
        path: [kind, id],
        atKey: true,
        message: `No reply leads to the ${kind === 'beats' ? 'beat' : 'ending'} "${id}".`,
        help: `Let a reply lead here (\`to: ${id}\`), or delete it.`,
      });
    }
  }
  const loop = idleLoop(ways, [...beats]);
  if (loop) {
    problems.push({
      code: 'endless-loop',
      severity: 'error',
      path: ['beats', loop.from, 'replies', loop.reply, 'to'],
      message: `From "${loop.from}" to "${loop.to}" one can go round for ever: no reply of the loop changes anything that a \`when\` asks about.`,
      help: 'Let a reply of the loop change a counter or flag that closes it, or lead somewhere else.',
    });
  }
  return problems;
}
