import { RULES } from '#analysis/rules/all-rules.ts';
import type { Rule } from '#analysis/rules/rule.ts';

const SCOPES: Readonly<Record<Rule['scope'], string>> = {
  scenario: 'About one scenario',
  pack: 'About all scenarios that are checked together',
  allowances: 'About `allow`',
};

/** The text of docs/rules/README.md. */
export function rulesIndex(): string {
  const sections = Object.entries(SCOPES).map(([scope, title]) => {
    const rules = RULES.filter((rule) => rule.scope === scope);
    const lines = rules.map(
      ({ id, severity, summary }) =>
        `- [${id}](${id}.md)${severity === 'error' ? ' (error)' : ''}: ${summary}`,
    );
    return `## ${title}\n\n${lines.join('\n')}\n`;
  });
  return `# Rules of \`htl lint\`

<!-- Made by \`npm run rules\` from src/analysis/rules/. -->

Each page says why the rule is there, shows what fails and what passes, and names the source. All numbers stand in
\`src/analysis/rules/thresholds.ts\`. A finding that is meant to be is allowed in the file, with a reason: see
[scenario-format.md](../scenario-format.md).

\`htl lint --rule ID\` asks one rule, \`--list\` prints them all. \`--json\` prints \`{ version: 1, scenarios, diagnostics }\`, each
diagnostic with \`code\` (the rule's name), \`severity\`, \`at\` (\`file\`, \`line\`, \`column\`, from 1), \`message\` and \`help\`;
\`--sarif\` prints SARIF 2.1.0 for code hosts and editors. Exit codes: 0 nothing found, 1 findings, 2 bad usage.

${sections.join('\n')}`;
}
