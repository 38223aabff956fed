import { isPersonaFile } from '#formats/scenario/file-names.ts';
import { stat } from 'node:fs/promises';
import { RULES } from '#analysis/rules/all-rules.ts';
import type { Rule } from '#analysis/rules/rule.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { suggest } from '#core/diagnostics/nearest-name.ts';
import { EXIT, readArgs, UsageError, type Command, type Streams } from '#cli/command.ts';
import { inOrder, lintEntries } from '#cli/library/lint-library.ts';
import { readLibrary, SHIPPED, type LibraryEntry } from '#cli/library/read-library.ts';
import { readSources } from '#cli/library/read-sources.ts';
import { lintSarif } from '#cli/report/lint-sarif.ts';
import { counted } from '#cli/report/figures.ts';
import { lintText } from '#cli/report/lint-text.ts';
import { ruleList, ruleListJson } from '#cli/report/rule-list.ts';

const HELP = `htl lint [PATH…] [--rule ID]… [--json | --sarif]
htl lint --list [--json]

Checks scenario and persona files: YAML, schema and every reference; then, for each scenario that can be played,
the rules (docs/rules/). A PATH is a scenario.yaml, its folder, a folder of such folders, or a *.persona.yaml;
without one, the shipped scenarios are checked. All scenarios checked together count as one pack.

  --rule ID   only this rule; may be given several times
  --list      the rules there are
  --json      findings for other programs
  --sarif     findings as SARIF 2.1.0, for code hosts and editors
`;

/** Milliseconds before anything is said about the work going on. */
const PATIENCE = 1000;

function rulesNamed(ids: readonly string[] | undefined): readonly Rule[] {
  if (!ids) return RULES;
  const known = RULES.map(({ id }) => id);
  for (const id of ids)
    if (!known.includes(id)) throw new UsageError(`there is no rule "${id}". ${suggest(id, known)}`);
  return RULES.filter(({ id }) => ids.includes(id));
}

/** Everything under the paths: entries, each file once, and the problems of persona files. */
async function readAll(paths: readonly string[]) {
  const entries = new Map<string, LibraryEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    await stat(path).catch(() => {
      throw new UsageError(`there is nothing to read at "${path}".`);
    });
    const library = await readLibrary(path);
    if (library.entries.length === 0 && !isPersonaFile(path))
      throw new UsageError(`there is no scenario.yaml under "${path}".`);
    for (const entry of library.entries) entries.set(entry.file, entry);
    diagnostics.push(...library.personaDiagnostics);
  }
  return { entries: [...entries.values()], diagnostics };
}

/** Says how far the work is, once it takes longer than anybody likes to wait in the dark. */
function progressOn({ err, screen }: Streams, scenarios: number) {
  const began = performance.now();
  let said = false;
  return {
    onSolved: (solved: number) => {
      if (!screen.progress || performance.now() - began < PATIENCE) return;
      said = true;
      err(`\r${solved} of ${counted(scenarios, 'scenario')} solved …`);
    },
    done: () => {
      if (said) err('\r\u001B[K');
    },
  };
}

export const lint: Command = async (args, streams) => {
  const { values, positionals } = readArgs(args, {
    rule: { type: 'string', multiple: true },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    sarif: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  const { out, screen } = streams;
  if (values.help) {
    out(HELP);
    return EXIT.fine;
  }
  if (values.json && values.sarif) throw new UsageError('choose --json or --sarif.');
  const rules = rulesNamed(values.rule);
  if (values.list) {
    if (positionals.length > 0 || values.sarif)
      throw new UsageError('--list goes with --rule and --json only.');
    out(values.json ? ruleListJson(rules) : ruleList(rules));
    return EXIT.fine;
  }
  const { entries, diagnostics } = await readAll(positionals.length > 0 ? positionals : [SHIPPED]);
  const progress = progressOn(streams, entries.length);
  const found = await lintEntries(entries, { rules, onSolved: progress.onSolved });
  progress.done();
  // What keeps a file from being played is told whichever rules are asked for.
  const all = inOrder([...diagnostics, ...entries.flatMap((entry) => entry.diagnostics), ...found]);
  const scenarios = entries.length;
  if (values.json) out(`${JSON.stringify({ version: 1, scenarios, diagnostics: all }, null, 2)}\n`);
  else if (values.sarif) out(`${JSON.stringify(lintSarif(all, RULES), null, 2)}\n`);
  else out(lintText(all, { scenarios, sources: await readSources(all), colours: screen.colours }));
  return all.length === 0 ? EXIT.fine : EXIT.findings;
};
