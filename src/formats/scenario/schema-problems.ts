import type { z } from 'zod';
import type { Problem } from '#core/diagnostics/diagnostic.ts';
import { suggest } from '#core/diagnostics/nearest-name.ts';

/** Zod's issues, said to an author: what was expected, what was found, what to do. */

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** A value as an author would name it, cut short. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  return typeof value === 'number' ? `the number ${value}` : JSON.stringify(value);
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that start with "- ")',
  object: 'a group of keys, indented',
  record: 'a group of keys, indented',
};

const last = (path: Path) => path[path.length - 1];
const nameOf = (path: Path) => (last(path) === undefined ? 'the file' : `"${String(last(path))}"`);

function problem(code: string, path: Path, message: string, help: string, atKey = false): Problem {
  return { code, severity: 'error', path, message, help, ...(atKey && { atKey }) };
}

/** The keys that the schema knows at the place of an unrecognised one, as far as zod says. */
type KnownKeys = (path: Path) => readonly string[];

function ofIssue(issue: Issue, data: unknown, knownKeys: KnownKeys, prefix: Path): Problem[] {
  const path: Path = [...prefix, ...(issue.path as (string | number)[])];
  const found = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem(
          'unknown-key',
          [...path, key],
          `The key "${key}" is not known here.`,
          suggest(key, knownKeys(path)),
          true,
        ),
      );
    case 'invalid_type': {
      if (found === undefined) {
        const help = `Add ${nameOf(path)}: ${KINDS[issue.expected] ?? issue.expected}.`;
        return [problem('missing-key', path, `${nameOf(path)} is missing.`, help)];
      }
      const kind = KINDS[issue.expected] ?? issue.expected;
      return [
        problem(
          'wrong-type',
          path,
          `${nameOf(path)} should be ${kind}; found ${describe(found)}.`,
          `Write ${kind}.`,
        ),
      ];
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const isMarker = allowed.includes('listen.paraphrase');
      if (found === undefined) {
        return [
          problem(
            'missing-key',
            path,
            `${nameOf(path)} is missing.`,
            `Use one of: ${allowed.slice(0, 12).join(', ')}.`,
          ),
        ];
      }
      const what = isMarker ? 'a marker of the rubric' : `one of ${allowed.slice(0, 12).join(', ')}`;
      const code = isMarker ? 'unknown-marker' : 'unknown-value';
      return [
        problem(
          code,
          path,
          `Expected ${what}; found ${describe(found)}.`,
          suggest(typeof found === 'string' ? found : describe(found), allowed),
        ),
      ];
    }
    case 'too_small':
    case 'too_big': {
      const bound =
        issue.code === 'too_small' ? `at least ${String(issue.minimum)}` : `at most ${String(issue.maximum)}`;
      const unit = issue.origin === 'array' ? ' entries' : issue.origin === 'string' ? ' characters' : '';
      const size = Array.isArray(found) ? `${found.length}` : describe(found);
      return [
        problem(
          'out-of-range',
          path,
          `${nameOf(path)} takes ${bound}${unit}; found ${size}.`,
          `Use ${bound}${unit}.`,
        ),
      ];
    }
    case 'invalid_union': {
      const closest = closestBranch(issue, data, knownKeys, path);
      if (closest.length > 0) return closest;
      const expected = issue.message === 'Invalid input' ? 'another kind of value' : issue.message;
      return [
        problem(
          'wrong-type',
          path,
          `${nameOf(path)} should be ${expected}; found ${describe(found)}.`,
          `Write ${expected}.`,
        ),
      ];
    }
    case 'invalid_key':
    case 'invalid_element': {
      const reason = issue.issues[0]?.message ?? 'another name';
      return [
        problem(
          'bad-name',
          path,
          `${nameOf(path)} cannot be a name here: expected ${reason}.`,
          'Rename it, and every place that refers to it.',
          true,
        ),
      ];
    }
    default:
      return [
        problem(
          'bad-value',
          path,
          `${nameOf(path)}: expected ${issue.message}; found ${describe(found)}.`,
          `Write ${issue.message}.`,
        ),
      ];
  }
}

/** Of a union, the branch whose kind the value has: its problems are the ones the author can mend. */
function closestBranch(
  issue: z.core.$ZodIssueInvalidUnion,
  data: unknown,
  knownKeys: KnownKeys,
  path: Path,
): Problem[] {
  const branches = issue.errors.map((issues) => ({
    issues,
    wrongKind: issues.some((i) => i.path.length === 0 && i.code === 'invalid_type'),
  }));
  const chosen = branches
    .filter((b) => !b.wrongKind)
    .toSorted((a, b) => a.issues.length - b.issues.length)[0];
  return chosen ? chosen.issues.flatMap((i) => ofIssue(i, data, knownKeys, path)) : [];
}

export function schemaProblems(error: z.ZodError, data: unknown, knownKeys: KnownKeys): Problem[] {
  return error.issues.flatMap((issue) => ofIssue(issue, data, knownKeys, []));
}
