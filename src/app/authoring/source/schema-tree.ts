import type { Path } from '#core/check/raw.ts';

/** A JSON Schema as `npm run schemas` writes it: references spelled out. */
export interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A schema and the ways in which it may be met. */
const ways = (node: SchemaNode): SchemaNode[] => [node, ...(node.anyOf ?? []).flatMap(ways)];

function inside(node: SchemaNode, step: string | number): SchemaNode[] {
  return ways(node).flatMap((way) => {
    if (typeof step === 'number') return way.items ? [way.items] : [];
    const named = way.properties && Object.hasOwn(way.properties, step) ? way.properties[step] : undefined;
    if (named) return [named];
    return typeof way.additionalProperties === 'object' ? [way.additionalProperties] : [];
  });
}

/** Everything that may stand at a path; empty where nothing is known there. */
export function schemasAt(root: SchemaNode, path: Path): readonly SchemaNode[] {
  let nodes: SchemaNode[] = [root];
  for (const step of path) nodes = nodes.flatMap((node) => inside(node, step));
  return nodes.flatMap(ways);
}

export interface SchemaKey {
  readonly key: string;
  readonly node: SchemaNode;
  readonly required: boolean;
}

/** The keys that a group at `path` may have. */
export function keysAt(root: SchemaNode, path: Path): readonly SchemaKey[] {
  const keys = new Map<string, SchemaKey>();
  for (const { properties, required } of schemasAt(root, path)) {
    for (const [key, node] of Object.entries(properties ?? {})) {
      if (!keys.has(key)) keys.set(key, { key, node, required: required?.includes(key) ?? false });
    }
  }
  return [...keys.values()];
}

/** The values that may stand at `path`, where they can be told one by one. */
export function valuesAt(root: SchemaNode, path: Path): readonly (string | number | boolean)[] {
  const values = schemasAt(root, path).flatMap((node) => [
    ...(node.enum ?? []),
    ...(node.const === undefined ? [] : [node.const]),
    ...(node.type === 'boolean' ? [true, false] : []),
  ]);
  return [...new Set(values.filter((value) => value !== null))];
}

/** Whether a value of this schema is written below its key rather than beside it. */
export function standsBelow(node: SchemaNode): boolean {
  const kinds = ways(node).flatMap(({ type }) => type ?? []);
  return kinds.length > 0 && kinds.every((kind) => kind === 'object');
}

/** What a value has to be, in a few words: `0 to 9`, `true or false`. */
export function takes(node: SchemaNode): string | undefined {
  const all = ways(node);
  const words = all.flatMap(({ enum: values }) => values ?? []).filter((value) => value !== null);
  if (words.length > 0 && words.length <= MOST_WORDS) return words.join(', ');
  const [number] = all.filter(({ type }) => type === 'integer' || type === 'number');
  if (number?.minimum !== undefined && number.maximum !== undefined && number.maximum < MOST_NUMBER)
    return `${number.minimum} to ${number.maximum}`;
  return all.some(({ type }) => type === 'boolean') ? 'true or false' : undefined;
}

/** Longer lists are for the completion to show. */
const MOST_WORDS = 16;
/** zod writes the bounds of safe integers where there are none. */
const MOST_NUMBER = Number.MAX_SAFE_INTEGER;
