import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import type { Condition } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { Finding, ScenarioRule } from './rule.ts';

/** A name that is counted or set and never asked about: it makes situations more, and talks no different. */
export const idleCounter: ScenarioRule = {
  id: 'idle-counter',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  summary: "Some condition asks about each of the scenario's own counters and flags.",
  check: ({ scenario }) => {
    const asked = new Set(
      conditionsOf(scenario).flatMap(({ counters, flags }) => [
        ...Object.keys(counters),
        ...Object.keys(flags),
      ]),
    );
    return (['counters', 'flags'] as const).flatMap((kind) =>
      Object.keys(scenario[kind]).flatMap((name): Finding[] => {
        // Starts of the ledger's own are carried here too.
        const isLedgers = Object.hasOwn(LEDGER_COUNTERS, name) || Object.hasOwn(LEDGER_FLAGS, name);
        if (isLedgers || asked.has(name)) return [];
        const message = `No \`when\` asks about "${name}", so it changes nothing.`;
        const help = 'Let a line, a reply or a branch depend on it, or delete it and what sets it.';
        return [{ path: [kind, name], atKey: true, message, help }];
      }),
    );
  },
};

function conditionsOf({ beats }: Scenario): Condition[] {
  return Object.values(beats).flatMap(({ says, thinks, replies }) =>
    [...says, ...thinks, ...replies, ...replies.flatMap(({ to }) => to)].map(({ when }) => when),
  );
}
