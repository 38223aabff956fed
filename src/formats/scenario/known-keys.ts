import { z } from 'zod';

/** A JSON Schema node, as far as it is walked here. */
interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** The keys a schema allows at a path, for "did you mean". Made from the JSON Schema, so that it cannot drift. */
export function knownKeysOf(schema: z.ZodType): (path: readonly (string | number)[]) => readonly string[] {
  let root: Node | undefined;
  return (path) => {
    root ??= z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node;
    let nodes: Node[] = [root];
    for (const step of path) {
      nodes = nodes.flatMap((node) => {
        const options = [node, ...(node.anyOf ?? [])];
        return options.flatMap((option) => {
          if (typeof step === 'number') return option.items ? [option.items] : [];
          const own =
            option.properties && Object.hasOwn(option.properties, step) ? option.properties[step] : undefined;
          const rest =
            typeof option.additionalProperties === 'object' ? option.additionalProperties : undefined;
          const next = own ?? rest;
          return next ? [next] : [];
        });
      });
    }
    return nodes.flatMap((node) =>
      [node, ...(node.anyOf ?? [])].flatMap((n) => Object.keys(n.properties ?? {})),
    );
  };
}
