import type { Scenario } from '#core/model/scenario.ts';
import { metersOf } from '#runtime/mood.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { inSentence } from './mood-words.ts';

/** A second thing that moved under the mood: conduct, or understanding and what hid it. */
export interface OtherMeter {
  readonly region: string;
  readonly label: string;
  readonly max: number;
  /** One per point of the mood line. */
  readonly readings: readonly {
    readonly level: number;
    readonly stateLabel: string;
    /** It could not be seen from outside then. */
    readonly masked: boolean;
  }[];
}

/** Meters that moved or were hidden; one that stood still the whole talk tells nothing. */
export function otherMeters(scenario: Scenario, { turns, situation }: Transcript): OtherMeter[] {
  const { persona } = scenario;
  const all = [...turns.map((turn) => turn.situation), situation].map((s) => metersOf(persona, s));
  const first = all[0] ?? [];
  return first.slice(1).flatMap(({ region, label, max }): OtherMeter[] => {
    const readings = all.flatMap((meters) => meters.filter((meter) => meter.region === region));
    const moved = readings.some(({ state, masked }) => masked || state !== readings[0]?.state);
    return moved ? [{ region, label, max, readings }] : [];
  });
}

/** "lost in turns 1 to 3, partly there in turn 4, clear at the end." */
export function meterInWords({ readings }: OtherMeter, ended: boolean): string {
  const last = readings.length - 1;
  const spell = (from: number, to: number) => {
    if (from === last) return ended ? 'at the end' : 'now';
    if (to === last)
      return from === 0 ? 'throughout' : `from turn ${from + 1} ${ended ? 'to the end' : 'on'}`;
    return from === to ? `in turn ${from + 1}` : `in turns ${from + 1} to ${to + 1}`;
  };
  const parts: string[] = [];
  for (let from = 0; from <= last;) {
    let to = from;
    while (to < last && readings[to + 1]?.stateLabel === readings[from]?.stateLabel) to++;
    parts.push(`${inSentence(readings[from]?.stateLabel ?? '')} ${spell(from, to)}`);
    from = to + 1;
  }
  return `${parts.join(', ')}.`;
}
