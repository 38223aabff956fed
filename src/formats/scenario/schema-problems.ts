import type { z } from 'zod';
import type { Problem } from '#core/diagnostics/diagnostic.ts';
import { nearestName, suggest } from '#core/diagnostics/nearest-name.ts';
import { isMarkerId } from '#core/rubric/markers.ts';
import { suggestMarker } from '#core/check/suggest-marker.ts';
import type { Path } from '#core/check/raw.ts';
import { describeKinds, describeValue } from './describe-value.ts';

/** Zod's issues, said to an author: what was expected, what was found, what to do. */

type Issue = z.core.$ZodIssue;

/** The keys that the schema knows at a place. */
type KnownKeys = (path: Path) => readonly string[];

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The thing at a path by its own name; an entry of a list goes by its place. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  return typeof last === 'number' ? `Entry ${last + 1}` : `"${last}"`;
}

/** What is wrong stands at the key where the value is long: an author looks for the word, not for its first line. */
function problem(code: string, path: Path, found: unknown, message: string, help: Problem['help']): Problem {
  const atKey = typeof found === 'object' && found !== null;
  return { code, severity: 'error', path, message, help, ...(atKey && { atKey }) };
}

const missing = (path: Path, help: string) =>
  problem('missing-key', path, undefined, `${nameOf(path)} is missing.`, help);

function wrongKind(path: Path, found: unknown, expected: readonly string[]): Problem {
  const kinds = describeKinds(expected);
  if (found === undefined) return missing(path, `Add "${String(path.at(-1))}": ${kinds}.`);
  const unquoted = expected.includes('string') && (typeof found === 'number' || typeof found === 'boolean');
  const help = unquoted ? 'Put it in quotes, just as it should read.' : `Write ${kinds}.`;
  const message = `${nameOf(path)} should be ${kinds}; found ${describeValue(found)}.`;
  return problem('wrong-type', path, found, message, help);
}

function notAllowed(path: Path, found: unknown, allowed: readonly string[]): Problem {
  const isMarker = allowed.some(isMarkerId);
  if (found === undefined) return missing(path, `Add "${String(path.at(-1))}": ${allowed.join(' or ')}.`);
  const what = isMarker ? 'a marker of the rubric' : allowed.join(' or ');
  const message = `${nameOf(path)} should be ${what}; found ${describeValue(found)}.`;
  const typed = asTyped(found);
  const code = isMarker ? 'unknown-marker' : 'unknown-value';
  const help = () => {
    if (typed === undefined) return 'Write one of these.';
    if (allowed.includes(typed)) return `Put it in quotes: "${typed}".`;
    return isMarker ? suggestMarker(typed) : suggest(typed, allowed);
  };
  return problem(code, path, found, message, help);
}

/** A single value as it was typed; nothing for a list, a group, or nothing. */
function asTyped(value: unknown): string | undefined {
  const isSingle = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isSingle ? String(value) : undefined;
}

/** No name of a key has a space or a full stop: it is the rest of a text that a comma has cut. */
const CUT_TEXT = /[\s.!?]/;

function ofIssue(issue: Issue, data: unknown, knownKeys: KnownKeys, prefix: Path): Problem[] {
  const path: Path = [...prefix, ...(issue.path as (string | number)[])];
  const found = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const isCutText = valueAt(data, [...path, key]) === null && CUT_TEXT.test(key);
        const help = isCutText
          ? 'Inside { } a comma ends a text: put the text before it and this together in quotes.'
          : () => suggest(key, knownKeys(path));
        const message = `The key "${key}" is not known here.`;
        return { code: 'unknown-key', severity: 'error', path: [...path, key], atKey: true, message, help };
      });
    case 'invalid_type':
      return [wrongKind(path, found, [issue.expected])];
    case 'invalid_value':
      return [notAllowed(path, found, issue.values.map(String))];
    case 'too_small':
    case 'too_big': {
      const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      const noun =
        issue.origin === 'array'
          ? limit === '1'
            ? ' entry'
            : ' entries'
          : issue.origin === 'string'
            ? ' characters'
            : '';
      const bound = `${issue.code === 'too_small' ? 'at least' : 'at most'} ${limit}${noun}`;
      // Nobody counts what is not there.
      if (Array.isArray(found) && found.length === 0)
        return [problem('out-of-range', path, found, `${nameOf(path)} is empty.`, `Add ${bound}.`)];
      const size = Array.isArray(found) ? String(found.length) : describeValue(found);
      const message = `${nameOf(path)} takes ${bound}; found ${size}.`;
      return [problem('out-of-range', path, found, message, `Use ${bound}.`)];
    }
    case 'invalid_union':
      return ofUnion(issue, data, knownKeys, path, found);
    case 'invalid_key':
    case 'invalid_element': {
      const reason = issue.issues[0]?.message ?? 'another name';
      const message = `${nameOf(path)} cannot be a name here: expected ${reason}.`;
      const help = 'Rename it, and every place that refers to it.';
      return [{ code: 'bad-name', severity: 'error', path, atKey: true, message, help }];
    }
    default: {
      const seen = typeof found === 'object' ? '' : `; found ${describeValue(found)}`;
      const message = `${nameOf(path)}: expected ${issue.message}${seen}.`;
      return [problem('bad-value', path, found, message, `Write ${issue.message}.`)];
    }
  }
}

/** Of a union, the branch whose kind the value has: its problems are the ones the author can mend. */
function ofUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  data: unknown,
  knownKeys: KnownKeys,
  path: Path,
  found: unknown,
): Problem[] {
  const kindsOf = (issues: readonly Issue[]) =>
    issues.flatMap((i) => (i.path.length === 0 && i.code === 'invalid_type' ? [i.expected] : []));
  const [closest] = issue.errors
    .filter((issues) => kindsOf(issues).length === 0)
    .toSorted((a, b) => a.length - b.length);
  if (closest) return closest.flatMap((i) => ofIssue(i, data, knownKeys, path));
  return [wrongKind(path, found, issue.errors.flatMap(kindsOf))];
}

/** A key that is missing and one beside it that nearly is its name are one slip, told once, at the slip. */
function withoutEchoes(problems: readonly Problem[], knownKeys: KnownKeys): Problem[] {
  const placeOf = (path: Path) => JSON.stringify(path);
  const meant = new Set(
    problems.flatMap(({ code, path }) => {
      const parent = path.slice(0, -1);
      const near = code === 'unknown-key' ? nearestName(String(path.at(-1)), knownKeys(parent)) : undefined;
      return near === undefined ? [] : [placeOf([...parent, near])];
    }),
  );
  return problems.filter(({ code, path }) => code !== 'missing-key' || !meant.has(placeOf(path)));
}

/** The schema's complaints about `data` as problems; `knownKeys` names what could have been meant by an unknown key. */
export function schemaProblems(error: z.ZodError, data: unknown, knownKeys: KnownKeys): Problem[] {
  const all = error.issues.flatMap((issue) => ofIssue(issue, data, knownKeys, []));
  return withoutEchoes(all, knownKeys);
}
