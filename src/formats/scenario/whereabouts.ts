import { fieldOf, textOf, type Path } from '#core/check/raw.ts';

/** Groups whose keys are names the author gave, and what one of them is called. */
const NAMED: Readonly<Record<string, string>> = {
  beats: 'beat',
  endings: 'ending',
  regions: 'region',
  states: 'state',
};

/** Keys that the messages themselves speak of. */
const SAID = new Set(['when', 'set', 'add', 'feedback']);

function step(data: unknown, at: string | number): unknown {
  return Array.isArray(data) ? (data as unknown[])[Number(at)] : fieldOf(data, String(at));
}

/**
 * Where in a file the thing at `path` stands, in its author's names: `beat "opening", reply "wait"`. Empty for what
 * stands at the top. The last step is left to the message, which names it.
 */
export function whereabouts(data: unknown, path: Path): string {
  const parts: string[] = [];
  let here: unknown = data;
  path.slice(0, -1).forEach((at, i) => {
    here = step(here, at);
    const group = path[i - 1];
    if (typeof at === 'number') {
      const id = group === 'replies' ? textOf(fieldOf(here, 'id')) : undefined;
      const kind = group === 'replies' ? 'reply' : 'entry';
      parts.push(id === undefined ? `${kind} ${at + 1}` : `reply "${id}"`);
    } else if (typeof group === 'string' && Object.hasOwn(NAMED, group)) {
      parts.push(`${NAMED[group]} "${at}"`);
    } else if (!Object.hasOwn(NAMED, at) && at !== 'replies' && !SAID.has(at)) {
      parts.push(at);
    }
  });
  return parts.join(', ');
}
