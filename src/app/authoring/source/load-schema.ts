import { languageOfFile } from '#formats/translation/read-translation.ts';
import type { SchemaNode } from './schema-tree.ts';

const SCHEMAS = { scenario: 'scenario', persona: 'persona', translation: 'translation' } as const;
export type FileKind = keyof typeof SCHEMAS;

export function kindOfFile(file: string): FileKind {
  if (languageOfFile(file) !== undefined) return 'translation';
  return file.endsWith('.persona.yaml') ? 'persona' : 'scenario';
}

const loading = new Map<FileKind, Promise<SchemaNode | undefined>>();

/** The schema of a kind of file, fetched once; undefined where it cannot be, and asked for again the next time. */
export function loadSchema(kind: FileKind): Promise<SchemaNode | undefined> {
  let schema = loading.get(kind);
  if (!schema) {
    schema = fetchSchema(kind).catch(() => {
      loading.delete(kind);
      return undefined;
    });
    loading.set(kind, schema);
  }
  return schema;
}

async function fetchSchema(kind: FileKind): Promise<SchemaNode> {
  const answer = await fetch(`${import.meta.env.BASE_URL}schema/${SCHEMAS[kind]}.schema.json`);
  if (!answer.ok) throw new Error(`the schema of ${kind} files: ${answer.status}`);
  return (await answer.json()) as SchemaNode;
}
