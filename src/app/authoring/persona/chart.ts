import type { Condition, Effect } from '#core/model/condition.ts';
import { collectNames, type Names } from '#core/resolve/names.ts';
import { resolveCondition, resolveEffect } from '#core/resolve/resolve-rules.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import type { OnFile } from '#formats/scenario/draft/read-persona.ts';

/** A persona as it is drawn: regions, their states by level, and the ways between them, in the file's own signals. */
export interface ChartRegion {
  readonly id: string;
  readonly label: string;
  /** Worst first. */
  readonly states: readonly ChartState[];
}

export interface ChartState {
  readonly id: string;
  readonly label: string;
  /** 0 best. */
  readonly level: number;
  /** In order of priority for each event; those that every state has come last. */
  readonly ways: readonly ChartWay[];
}

export interface ChartWay {
  /** Signal, marker or `turn`. */
  readonly event: string;
  readonly when: Condition;
  /** Null where it stays. */
  readonly to: string | null;
  readonly leads: 'worse' | 'calmer' | 'across' | 'nowhere';
  readonly effect: Effect;
}

export function chartOf(persona: PersonaFile): readonly ChartRegion[] {
  const names = collectNames(persona);
  return Object.entries(persona.regions).map(([id, region]) => {
    const levelOf = (state: string) => region.states[state]?.level ?? 0;
    return {
      id,
      label: region.label,
      states: Object.entries(region.states)
        .map(([state, { label, level, on }]) => ({
          id: state,
          label,
          level,
          ways: [...waysOf(on, names), ...waysOf(region.on, names)].map((way) => ({
            ...way,
            to: way.to === state ? null : way.to,
            leads: leadsOf(way.to, state, levelOf),
          })),
        }))
        .toSorted((a, b) => b.level - a.level),
    };
  });
}

function waysOf(on: OnFile | undefined, names: Names): Omit<ChartWay, 'leads'>[] {
  return Object.entries(on ?? {}).flatMap(([event, transitions]) =>
    transitions.map((transition) => ({
      event,
      when: resolveCondition(transition.when, names),
      to: transition.to ?? null,
      effect: resolveEffect(transition),
    })),
  );
}

function leadsOf(to: string | null, from: string, levelOf: (state: string) => number): ChartWay['leads'] {
  if (to === null || to === from) return 'nowhere';
  const by = levelOf(to) - levelOf(from);
  if (by === 0) return 'across';
  return by > 0 ? 'worse' : 'calmer';
}

/** One arrow of the picture: all ways from one state to another. Rows count from the top, from 0. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly leads: 'worse' | 'calmer' | 'across';
  /** How far out it is drawn, from 0: short arrows inside long ones, none over another. */
  readonly lane: number;
}

export function arrowsOf({ states }: ChartRegion): readonly Arrow[] {
  const rows = new Map(states.map(({ id }, row) => [id, row]));
  const found = new Map<string, Omit<Arrow, 'lane'>>();
  for (const [from, { ways }] of states.entries())
    for (const { to, leads } of ways) {
      const row = to === null ? undefined : rows.get(to);
      if (row !== undefined && leads !== 'nowhere') found.set(`${from} ${row}`, { from, to: row, leads });
    }
  const lanes: [number, number][][] = [];
  return [...found.values()]
    .toSorted((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from)
    .map((arrow) => {
      const [top, bottom] = [Math.min(arrow.from, arrow.to), Math.max(arrow.from, arrow.to)];
      let lane = lanes.findIndex((taken) => taken.every(([a, b]) => bottom <= a || b <= top));
      if (lane < 0) lane = lanes.push([]) - 1;
      lanes[lane]?.push([top, bottom]);
      return { ...arrow, lane };
    });
}
