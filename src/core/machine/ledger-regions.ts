import { ALWAYS, NO_EFFECT, type Condition, type Effect } from '#core/model/condition.ts';
import type { MarkerId } from '#core/rubric/markers.ts';
import { ACKNOWLEDGING, LEAVING, REMEDYING, TRYING, TURN, WARNING } from './ledger.ts';
import type { Region, Transition } from './machine.ts';

/**
 * The ledger's own regions, one state each: they only count. They stand before the persona's regions, so that what
 * a persona sets on the same event wins.
 */

/** They have one state each, which says nothing, so situations leave them out. */
export const LEDGER_REGION_IDS = ['ledger', 'overdue'] as const;

/** The one state of each. */
export const LEDGER_STATE = 'on';

const when = (part: Partial<Condition>): Condition => ({ ...ALWAYS, ...part });
const effect = (part: Partial<Effect>): Effect => ({ ...NO_EFFECT, ...part });
const merge = (a: Effect, b: Effect): Effect => ({
  flags: { ...a.flags, ...b.flags },
  set: { ...a.set, ...b.set },
  add: { ...a.add, ...b.add },
});

/** What a marker always does to the ledger. */
function plainEffect(marker: MarkerId): Effect {
  let e = NO_EFFECT;
  if (marker === 'empathize.apologises') e = merge(e, effect({ add: { apologies: 1 }, set: { sorry: 2 } }));
  if (TRYING.includes(marker)) e = merge(e, effect({ flags: { tried: true } }));
  if (REMEDYING.includes(marker)) e = merge(e, effect({ flags: { acted: true } }));
  if (marker === 'options.one-chunk') e = merge(e, effect({ flags: { unchecked: true } }));
  if (marker === 'listen.teach-back') e = merge(e, effect({ flags: { unchecked: false } }));
  if (LEAVING.includes(marker)) e = merge(e, effect({ flags: { trigger: false }, set: { overdue: 0 } }));
  return e;
}

function transitionsFor(marker: MarkerId): Transition[] {
  const plain = plainEffect(marker);
  if (ACKNOWLEDGING.includes(marker)) {
    const first = merge(plain, effect({ add: { heard: 1 }, flags: { 'heard-now': true } }));
    return [{ when: when({ flags: { 'heard-now': false } }), effect: first }];
  }
  if (WARNING.includes(marker)) {
    const first = merge(plain, effect({ add: { warnings: 1 }, flags: { 'warned-now': true } }));
    return [{ when: when({ flags: { 'warned-now': false } }), effect: first }];
  }
  if (REMEDYING.includes(marker)) {
    const amends = merge(plain, effect({ flags: { amended: true } }));
    return [
      { when: when({ counters: { sorry: { min: 1 } } }), effect: amends },
      { when: ALWAYS, effect: plain },
    ];
  }
  return plain === NO_EFFECT ? [] : [{ when: ALWAYS, effect: plain }];
}

const endOfTurn = effect({
  add: { turns: 1, rose: -1, sorry: -1 },
  flags: { eased: false, 'warned-now': false },
});

function tally(markers: readonly MarkerId[]): Region {
  const on: Record<string, readonly Transition[]> = {};
  for (const marker of markers) {
    const transitions = transitionsFor(marker);
    if (transitions.length > 0) on[marker] = transitions;
  }
  on[TURN] = [
    {
      when: when({ flags: { 'heard-now': true } }),
      effect: merge(endOfTurn, effect({ set: { loops: 0 }, flags: { 'heard-now': false } })),
    },
    { when: ALWAYS, effect: merge(endOfTurn, effect({ add: { loops: 1 } })) },
  ];
  return { id: 'ledger', initial: LEDGER_STATE, states: { [LEDGER_STATE]: { final: false, on } } };
}

/** Counts how long a reason to escalate has stood (T6). */
const overdue: Region = {
  id: 'overdue',
  initial: LEDGER_STATE,
  states: {
    [LEDGER_STATE]: {
      final: false,
      on: { [TURN]: [{ when: when({ flags: { trigger: true } }), effect: effect({ add: { overdue: 1 } }) }] },
    },
  },
};

export function ledgerRegions(markers: readonly MarkerId[]): Region[] {
  return [tally(markers), overdue];
}
