import type { Draft, DraftBeat } from '#formats/scenario/draft/draft.ts';

/** Which way the script goes: where each reply leads, and from where each beat and ending is reached. */

export interface Way {
  readonly when: Readonly<Record<string, unknown>> | undefined;
  readonly to: string;
  /** `nowhere`: no beat and no ending has this name (yet). */
  readonly kind: 'beat' | 'ending' | 'nowhere';
}

/** A reply that leads to where one looks from. */
export interface Arrival {
  readonly beat: string;
  readonly index: number;
}

export interface Links {
  /** Beat → reply → its ways, in the order of the file. */
  readonly ways: ReadonlyMap<string, readonly (readonly Way[])[]>;
  /** Beat or ending → replies that lead there. */
  readonly arrivals: ReadonlyMap<string, readonly Arrival[]>;
}

const NONE: readonly Arrival[] = [];

export const arrivalsAt = ({ arrivals }: Links, name: string) => arrivals.get(name) ?? NONE;

/**
 * Reads the links of one draft after the other. What did not change is the same object as at the last reading, so that only
 * the beats whose own links changed are drawn again.
 */
export function openLinkReader(): (draft: Draft) => Links {
  let known = '';
  let waysOfBeat = new WeakMap<DraftBeat, readonly (readonly Way[])[]>();
  let before: ReadonlyMap<string, readonly Arrival[]> = new Map();
  let last: { draft: Draft; links: Links } | undefined;

  return (draft) => {
    if (last?.draft === draft) return last.links;
    const beats = new Set(draft.beats.map(({ id }) => id));
    const endings = new Set(draft.endings.map(({ id }) => id));
    const names = `${[...beats].join('\n')}\n\n${[...endings].join('\n')}`;
    if (names !== known) waysOfBeat = new WeakMap();
    known = names;

    const kindOf = (to: string) => (beats.has(to) ? 'beat' : endings.has(to) ? 'ending' : 'nowhere');
    const ways = new Map<string, readonly (readonly Way[])[]>();
    const arrivals = new Map<string, Arrival[]>();
    for (const beat of draft.beats) {
      const leads =
        waysOfBeat.get(beat) ??
        beat.replies.map(({ to }) => to.map((branch) => ({ ...branch, kind: kindOf(branch.to) }) as const));
      waysOfBeat.set(beat, leads);
      ways.set(beat.id, leads);
      leads.forEach((branches, index) => {
        for (const to of new Set(branches.map((way) => way.to))) {
          const list = arrivals.get(to);
          if (list) list.push({ beat: beat.id, index });
          else arrivals.set(to, [{ beat: beat.id, index }]);
        }
      });
    }
    const shared = new Map([...arrivals].map(([to, list]) => [to, reuse(before.get(to), list)]));
    before = shared;
    last = { draft, links: { ways, arrivals: shared } };
    return last.links;
  };
}

function reuse(old: readonly Arrival[] | undefined, list: readonly Arrival[]): readonly Arrival[] {
  const same =
    old?.length === list.length &&
    old.every((arrival, i) => arrival.beat === list[i]?.beat && arrival.index === list[i]?.index);
  return same ? old : list;
}
