import { problem, type Problem } from '#core/diagnostics/diagnostic.ts';
import { nearestName, suggest } from '#core/diagnostics/nearest-name.ts';
import { areCrossed, parseEnds } from '#core/model/condition.ts';
import type { Names } from '#core/resolve/names.ts';
import { entriesOf, fieldOf, listOf, type Path } from './raw.ts';

/** Checks that conditions and effects speak of regions, states, counters and flags that exist, within their bounds. */

/** A name nobody has: the nearest one there is, or what there is, or the way to have it. */
const suggestOrDeclare = (found: string, names: Iterable<string>) => () => {
  const known = [...names];
  return nearestName(found, known) === undefined
    ? `${suggest(found, known)} Or declare it under "counters" or "flags".`
    : suggest(found, known);
};

/** Flags and counters, a file's own before the persona's and the ledger's: an author knows those best. */
function* changeable({ flags, counters }: Names) {
  yield* [...flags].toReversed();
  yield* [...counters.keys()].toReversed();
}

function* conditional(names: Names) {
  yield* names.regions.keys();
  yield* changeable(names);
}

/** The names of regions, counters and flags in `when`, each with what it may be. */
export function checkCondition(raw: unknown, path: Path, names: Names): Problem[] {
  return entriesOf(raw).flatMap(([name, value]): Problem[] => {
    const at = [...path, name];
    const states = names.regions.get(name);
    if (states) return checkStates(value, at, name, states);
    const counter = names.counters.get(name);
    if (counter) return checkRange(value, at, name, counter);
    if (names.flags.has(name)) {
      return typeof value === 'boolean'
        ? []
        : [problem('wrong-type', at, `"${name}" is a flag: it is true or false.`, 'Write true or false.')];
    }
    const message = `"${name}" is no region, counter or flag here.`;
    return [problem('unknown-name', at, message, suggestOrDeclare(name, conditional(names)), true)];
  });
}

/** A state or a list of states; a value of another shape is the schema's to report. */
function checkStates(value: unknown, at: Path, region: string, states: readonly string[]): Problem[] {
  const wanted: readonly unknown[] = Array.isArray(value) ? value : [value];
  return wanted.flatMap((state, i) => {
    const isName = typeof state === 'string' || typeof state === 'number' || typeof state === 'boolean';
    const name = isName ? String(state) : undefined;
    if (name === undefined || states.includes(name)) return [];
    const path = Array.isArray(value) ? [...at, i] : at;
    const message = `"${region}" has no state "${name}".`;
    return [problem('unknown-state', path, message, () => suggest(name, states))];
  });
}

function checkRange(
  value: unknown,
  at: Path,
  name: string,
  { min, max }: { min: number; max: number },
): Problem[] {
  const range = typeof value === 'string' || typeof value === 'number' ? parseEnds(value) : undefined;
  if (range && areCrossed(range)) {
    const text = String(value);
    const message = `A range goes from the smaller number to the larger, so "${text}" can never hold.`;
    return [problem('bad-range', at, message, `Write "${text.split('..').toReversed().join('..')}".`)];
  }
  if (!range) {
    const message = `"${name}" is a counter: expected a whole number or a range.`;
    return [problem('bad-range', at, message, 'Write 2, "1..", "..0" or "1..2".')];
  }
  if ((range.min ?? min) > max || (range.max ?? max) < min) {
    const message = `"${name}" runs from ${min} to ${max}, so this can never hold.`;
    return [problem('never-holds', at, message, `Use values from ${min} to ${max}.`)];
  }
  return [];
}

/** `add:` and `set:` of a reply or transition. */
export function checkEffect(raw: unknown, path: Path, names: Names): Problem[] {
  const added = entriesOf(fieldOf(raw, 'add')).flatMap(([name]): Problem[] => {
    if (names.counters.has(name)) return [];
    const at = [...path, 'add', name];
    if (names.flags.has(name)) {
      return [
        problem('wrong-type', at, `"${name}" is a flag, and only counters add up.`, 'Use `set`.', true),
      ];
    }
    const help = suggestOrDeclare(name, names.counters.keys());
    return [problem('unknown-counter', at, `There is no counter "${name}".`, help, true)];
  });
  const set = entriesOf(fieldOf(raw, 'set')).flatMap(([name, value]): Problem[] => {
    const at = [...path, 'set', name];
    const counter = names.counters.get(name);
    if (!counter && !names.flags.has(name)) {
      const help = suggestOrDeclare(name, changeable(names));
      return [problem('unknown-flag', at, `There is no flag or counter "${name}".`, help, true)];
    }
    if (counter && typeof value !== 'number') {
      return [
        problem(
          'wrong-type',
          at,
          `"${name}" is a counter.`,
          `Write a number from ${counter.min} to ${counter.max}.`,
        ),
      ];
    }
    if (counter && typeof value === 'number' && (value < counter.min || value > counter.max)) {
      const message = `"${name}" runs from ${counter.min} to ${counter.max}; found ${value}.`;
      return [problem('out-of-range', at, message, `Write a number from ${counter.min} to ${counter.max}.`)];
    }
    if (!counter && typeof value !== 'boolean') {
      return [problem('wrong-type', at, `"${name}" is a flag.`, 'Write true or false.')];
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
      problem('no-else', [...path, entries.length - 1], `No ${what} is left when no condition holds.`, help),
    ];
  }
  if (firstElse < entries.length - 1) {
    const message = `This ${what} can never be taken: the one before it has no condition.`;
    return [
      problem(
        'never-reached',
        [...path, firstElse + 1],
        message,
        'Move the entry without `when` to the end, or give it a `when`.',
      ),
    ];
  }
  return [];
}
