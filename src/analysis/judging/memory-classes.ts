import type { Scenario } from '#core/model/scenario.ts';
import { judgingClass } from '#core/scoring/judging-class.ts';
import type { Field, Layout } from '#analysis/graph/layout.ts';
import type { Memories } from '#analysis/graph/memories.ts';

/** Memory's number → its judging class, a whole number ≥ 0: memories of one class are judged alike at every beat. */
export function memoryClasses(layout: Layout, memories: Memories, scenario: Scenario): Int32Array {
  const spec = judgingClass(scenario);
  /** Each part of the class: a field, what each of its held values counts as, and how many of those there are. */
  const parts: { field: Field; digits: Int32Array; radix: number }[] = [];
  const add = (field: Field | undefined, digitOf: (value: number) => number) => {
    if (!field) return;
    const digits = Int32Array.from({ length: field.top + 1 }, (_, held) => digitOf(held + field.base));
    parts.push({ field, digits, radix: Math.max(...digits) + 1 });
  };
  for (const [name, upTo] of spec.counters)
    add(layout.counters[name], (value) => Math.max(0, Math.min(upTo, value)));
  for (const name of spec.flags) add(layout.flags[name], (value) => value);
  const conduct = layout.regions['conduct'];
  add(conduct, (state) => Number(spec.abuse.includes(conduct?.states[state] ?? '')));

  const { all, count } = memories;
  const classes = new Int32Array(count);
  for (const { field, digits, radix } of parts) {
    const { word, shift, mask } = field;
    for (let memory = 0, at = word; memory < count; memory++, at += layout.words) {
      const digit = digits[((all[at] as number) >>> shift) & mask] as number;
      classes[memory] = (classes[memory] as number) * radix + digit;
    }
  }
  return classes;
}
