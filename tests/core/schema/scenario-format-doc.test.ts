import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { personaFileSchema } from '#core/schema/persona-schema.ts';
import { scenarioFileSchema } from '#core/schema/scenario-schema.ts';
import { translationFileSchema } from '#core/schema/translation-schema.ts';

/** docs/scenario-format.md has a row for every field, and its rows are true: range, words, default. */

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
}

interface Field {
  /** As an author would find it: `beats.*.replies.*.says`. */
  readonly path: string;
  readonly name: string;
  readonly node: Node;
  readonly required: boolean;
}

function fieldsOf(node: Node, path: readonly string[] = []): Field[] {
  const inside = [node.items, node.additionalProperties].flatMap((part) =>
    typeof part === 'object' ? fieldsOf(part, [...path, '*']) : [],
  );
  const ways = (node.anyOf ?? []).flatMap((way) => fieldsOf(way, path));
  const own = Object.entries(node.properties ?? {}).flatMap(([name, field]): Field[] => {
    const here = [...path, name];
    const required = node.required?.includes(name) ?? false;
    return [{ path: here.join('.'), name, node: field, required }, ...fieldsOf(field, here)];
  });
  return [...inside, ...ways, ...own];
}

interface Row {
  readonly name: string;
  readonly takes: string;
  readonly fallback: string;
  readonly example: string;
  readonly cells: readonly string[];
}

const doc = readFileSync(new URL('../../../docs/scenario-format.md', import.meta.url), 'utf8');
const rows = doc.split('\n').flatMap((line): Row[] => {
  const cells = line.split('|').map((cell) => cell.trim());
  const name = /^`([^`]+)`$/.exec(cells[1] ?? '')?.[1];
  if (name === undefined) return [];
  const [, , takes = '', fallback = '', , example = ''] = cells;
  return [{ name, takes, fallback, example, cells: cells.slice(1, -1) }];
});

/** Lists of words longer than this are the rubric's, which the page points to. */
const MOST_WORDS = 14;

/** What a row about this field has to say under "Takes". */
function owed(node: Node): string[] {
  const bounds = [node.minimum, node.maximum, node.minItems, node.maxItems].flatMap((n) =>
    n === undefined || Math.abs(n) === Number.MAX_SAFE_INTEGER ? [] : String(n),
  );
  const words = [...(node.enum ?? []), ...(node.items?.enum ?? [])];
  const parts = (node.anyOf ?? []).flatMap(owed);
  return [...bounds, ...(words.length > MOST_WORDS ? [] : words), ...parts];
}

function isToldBy({ node, required }: Field, { takes, fallback }: Row): boolean {
  const said = new Set(takes.match(/-?[\w.]+(-\w+)*/g));
  const value = JSON.stringify(node.default);
  const isDefault =
    value === undefined
      ? !fallback.startsWith('`') && (fallback === 'required') === required
      : fallback === `\`${value}\``;
  return isDefault && owed(node).every((part) => said.has(part));
}

const schemas = {
  scenario: scenarioFileSchema,
  persona: personaFileSchema,
  translation: translationFileSchema,
};
const fields = Object.entries(schemas).flatMap(([kind, schema]) =>
  fieldsOf(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as Node, [kind]),
);

describe('docs/scenario-format.md', () => {
  it.each(fields.map((field) => [field.path, field] as const))('tells of %s', (_path, field) => {
    const candidates = rows.filter(({ name }) => name === field.name);
    expect(candidates.map(({ name }) => name)).toContain(field.name);
    expect(
      candidates.filter((row) => isToldBy(field, row)),
      `owed: ${owed(field.node).join(', ')}`,
    ).not.toEqual([]);
  });

  it('tells of no field that there is not, and gives each what it takes, its default and an example', () => {
    const names = new Set(fields.map(({ name }) => name));
    expect(rows.filter(({ name }) => !names.has(name))).toEqual([]);
    expect(rows.filter(({ cells }) => cells.length !== 5 || cells.includes(''))).toEqual([]);
  });

  it('has examples that are YAML for their field, or says where one stands', () => {
    for (const { name, example } of rows) {
      if (['above', 'below'].includes(example)) continue;
      expect(Object.keys(parse(example.slice(1, -1)) as object), example).toEqual([name]);
    }
  });
});
