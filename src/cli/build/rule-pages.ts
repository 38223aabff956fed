import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RULES } from '#analysis/rules/all-rules.ts';

/** What the studio tells of a lint rule: its page in docs/rules without the examples, as plain paragraphs. */
export interface RulePage {
  /** What it asks for. */
  readonly asks: readonly string[];
  readonly why: readonly string[];
  readonly source: readonly string[];
  /** Whether a file may allow itself what the rule finds. */
  readonly allowable: boolean;
}

const PAGES = resolve(import.meta.dirname, '../../../docs/rules');

/** Rule → page. Rejects where a rule has none. */
export async function rulePages(folder: string = PAGES): Promise<Record<string, RulePage>> {
  const pages = await Promise.all(
    RULES.map(async ({ id, scope }) => {
      const page = pageOf(await readFile(join(folder, `${id}.md`), 'utf8'));
      return [id, { ...page, allowable: scope !== 'allowances' }] as const;
    }),
  );
  return Object.fromEntries(pages);
}

function pageOf(text: string): Omit<RulePage, 'allowable'> {
  const [top = '', ...sections] = text.split(/^## /m);
  const section = (name: string) =>
    paragraphsOf(sections.find((each) => each.startsWith(`${name}\n`))?.slice(name.length) ?? '');
  return {
    asks: paragraphsOf(top.replace(/^# .*$/m, '')),
    why: section('Why'),
    source: section('Source'),
  };
}

/** Links keep their words alone: where they lead is a page of the documentation, which is not here. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .trim()
        .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
        .replaceAll(/\s*\n\s*/g, ' '),
    )
    .filter((paragraph) => paragraph !== '' && !paragraph.startsWith('```'));
}
