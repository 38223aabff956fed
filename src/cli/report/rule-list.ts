import type { Rule } from '#analysis/rules/rule.ts';

/** Where a rule is explained, from the project's root. */
export function pageOf({ id }: Rule): string {
  return `docs/rules/${id}.md`;
}

/** The rules of `htl lint`, for people. */
export function ruleList(rules: readonly Rule[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`)
    .join('');
}

/** The same for other programs. */
export function ruleListJson(rules: readonly Rule[]): string {
  const listed = rules.map((rule) => ({
    id: rule.id,
    scope: rule.scope,
    severity: rule.severity,
    summary: rule.summary,
    page: pageOf(rule),
  }));
  return `${JSON.stringify({ version: 1, rules: listed }, null, 2)}\n`;
}
