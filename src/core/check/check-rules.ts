import type { Problem } from '#core/diagnostics/diagnostic.ts';
import { suggest } from '#core/diagnostics/nearest-name.ts';
import { parseRange } from '#core/model/condition.ts';
import type { Names } from '#core/resolve/names.ts';
import { entriesOf, fieldOf, listOf, type Path } from './raw.ts';

/** Checks that conditions and effects speak of regions, states, counters and flags that exist, within their bounds. */

function error(code: string, path: Path, message: string, help: string, atKey = false): Problem {
  return { code, severity: 'error', path, message, help, ...(atKey && { atKey }) };
}

export function checkCondition(raw: unknown, path: Path, names: Names): Problem[] {
  return entriesOf(raw).flatMap(([name, value]): Problem[] => {
    const at = [...path, name];
    const states = names.regions.get(name);
    if (states) {
      const wanted = Array.isArray(value) ? value : [value];
      return wanted.flatMap((state, i) =>
        states.includes(String(state))
          ? []
          : error(
              'unknown-state',
              Array.isArray(value) ? [...at, i] : at,
              `"${name}" has no state "${String(state)}".`,
              suggest(String(state), states),
            ),
      );
    }
    const counter = names.counters.get(name);
    if (counter) return checkRange(value, at, name, counter);
    if (names.flags.has(name)) {
      return typeof value === 'boolean'
        ? []
        : [error('wrong-type', at, `"${name}" is a flag: it is true or false.`, 'Write true or false.')];
    }
    const known = [...names.regions.keys(), ...names.counters.keys(), ...names.flags];
    const message = `A condition speaks of "${name}", which is no region, counter or flag here.`;
    return [error('unknown-name', at, message, suggest(name, known), true)];
  });
}

function checkRange(
  value: unknown,
  at: Path,
  name: string,
  { min, max }: { min: number; max: number },
): Problem[] {
  const range = typeof value === 'string' || typeof value === 'number' ? parseRange(value) : undefined;
  if (!range) {
    const message = `"${name}" is a counter: expected a whole number or a range.`;
    return [error('bad-range', at, message, 'Write 2, "1..", "..0" or "1..2".')];
  }
  if ((range.min ?? min) > max || (range.max ?? max) < min) {
    const message = `"${name}" runs from ${min} to ${max}, so this can never hold.`;
    return [error('never-holds', at, message, `Use values from ${min} to ${max}.`)];
  }
  return [];
}

/** `add:` and `set:` of a reply or transition. */
export function checkEffect(raw: unknown, path: Path, names: Names): Problem[] {
  const added = entriesOf(fieldOf(raw, 'add')).flatMap(([name]): Problem[] => {
    if (names.counters.has(name)) return [];
    const help = suggest(name, [...names.counters.keys()]);
    return [error('unknown-counter', [...path, 'add', name], `There is no counter "${name}".`, help, true)];
  });
  const set = entriesOf(fieldOf(raw, 'set')).flatMap(([name, value]): Problem[] => {
    const at = [...path, 'set', name];
    const counter = names.counters.get(name);
    if (!counter && !names.flags.has(name)) {
      const help = suggest(name, [...names.flags, ...names.counters.keys()]);
      return [error('unknown-flag', at, `There is no flag or counter "${name}".`, help, true)];
    }
    if (counter && typeof value !== 'number') {
      return [
        error(
          'wrong-type',
          at,
          `"${name}" is a counter.`,
          `Write a number from ${counter.min} to ${counter.max}.`,
        ),
      ];
    }
    if (counter && typeof value === 'number' && (value < counter.min || value > counter.max)) {
      const message = `"${name}" runs from ${counter.min} to ${counter.max}; found ${value}.`;
      return [error('out-of-range', at, message, `Write a number from ${counter.min} to ${counter.max}.`)];
    }
    if (!counter && typeof value !== 'boolean') {
      return [error('wrong-type', at, `"${name}" is a flag.`, 'Write true or false.')];
    }
    return [];
  });
  return [...added, ...set];
}

/** A list of which the first entry that holds is taken: the last must have no condition, and only the last. */
export function checkElse(list: unknown, path: Path, what: string): Problem[] {
  const entries = listOf(list);
  const isElse = (entry: unknown) => entriesOf(fieldOf(entry, 'when')).length === 0;
  if (entries.length === 0) return [];
  const firstElse = entries.findIndex(isElse);
  if (firstElse === -1) {
    const help = 'Add a last entry without `when`.';
    return [
      error('no-else', [...path, entries.length - 1], `No ${what} is left when no condition holds.`, help),
    ];
  }
  if (firstElse < entries.length - 1) {
    const message = `This ${what} can never be taken: the one before it has no condition.`;
    return [
      error('never-reached', [...path, firstElse + 1], message, 'Move the entry without `when` to the end.'),
    ];
  }
  return [];
}
