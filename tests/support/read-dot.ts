import { drawing, type DrawnNode, type Drawing } from './drawing.ts';

/**
 * Reads the part of the DOT language that our drawings use (https://graphviz.org/doc/info/lang.html): one digraph of
 * node, edge and attribute statements and subgraphs. Throws at anything else.
 */
export function readDot(text: string): Drawing {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = (ahead = 0) => tokens[at + ahead];
  const take = (wanted?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new Error(`expected ${wanted ?? 'more'}, found ${token ?? 'the end'} at token ${at}`);
    return token;
  };
  const takeId = (): string => {
    const token = take();
    if (token.startsWith('"')) return unquoted(token);
    if (!/^[A-Za-z_]\w*$/.test(token)) throw new Error(`"${token}" is no id`);
    return token;
  };
  const attributes = (): Record<string, string> => {
    const found: Record<string, string> = {};
    if (peek() !== '[') return found;
    take('[');
    while (peek() !== ']') {
      const name = takeId();
      take('=');
      found[name] = takeId();
      if (peek() === ',') take(',');
    }
    take(']');
    return found;
  };
  const nodes: DrawnNode[] = [];
  const edges: { from: string; to: string; label: string }[] = [];
  let start = '';
  const statements = (phase: string | null) => {
    take('{');
    while (peek() !== '}') {
      if (peek() === 'subgraph') {
        take('subgraph');
        const name = takeId();
        // Graphviz draws a frame round a subgraph only when its name begins so.
        if (!name.startsWith('cluster_')) throw new Error(`"${name}" would not be drawn as a cluster`);
        statements(name.slice('cluster_'.length));
        continue;
      }
      const first = takeId();
      if (peek() === '=') {
        take('=');
        takeId();
      } else if (peek() === '->') {
        take('->');
        const to = takeId();
        const { label } = attributes();
        if (first === '') start = to;
        else edges.push({ from: first, to, label: label ?? '' });
      } else {
        const { label = first, style } = attributes();
        if (first !== '') nodes.push({ name: first, label, phase, dashed: style === 'dashed' });
      }
      take(';');
    }
    take('}');
  };
  take('digraph');
  const title = takeId();
  statements(null);
  if (at !== tokens.length) throw new Error('there is text after the graph');
  return drawing(title, start, nodes, edges);
}

function tokensOf(text: string): string[] {
  const token = /\s*("(?:[^"\\\n]|\\.)*"|->|[{}[\]=;,]|\w+)\s*/y;
  const found: string[] = [];
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (!match?.[1]) throw new Error(`no DOT at ${JSON.stringify(text.slice(from, from + 40))}`);
    found.push(match[1]);
  }
  return found;
}

function unquoted(token: string): string {
  return token.slice(1, -1).replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
