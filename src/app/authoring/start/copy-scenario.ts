import { setField } from '#formats/scenario/edit/set-field.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { applyChanges } from '#formats/yaml/source.ts';
import type { Edited } from '#formats/yaml/edited.ts';

/**
 * The text of a scenario as the beginning of another: an id and a title of its own, no number of the craft guide, and everything
 * else as it was, comments included.
 */
export function copyOf(text: string, id: string, title: string): string {
  const after = (now: string, edit: (source: ReturnType<typeof openSource>) => Edited) => {
    const edited = edit(openSource(now));
    return edited.ok ? edited.steps.reduce(applyChanges, now) : now;
  };
  const named = after(text, (source) => setField(source, ['id'], id));
  const titled = after(named, (source) => setField(source, ['title'], title));
  const data = openSource(titled).data;
  const hasNumber = typeof data === 'object' && data !== null && 'catalogue' in data;
  return hasNumber ? after(titled, (source) => setField(source, ['catalogue'], undefined)) : titled;
}

/** A name for an id that none of the taken ones has: `room-not-ready`, `room-not-ready-2` … */
export function freeId(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, LONGEST_ID)
    .replace(/-+$/, '');
  const base = plain === '' ? 'my-scenario' : plain;
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

/** Room for a number behind it, below the format's 64. */
const LONGEST_ID = 56;
