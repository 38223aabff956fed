import { stat } from 'node:fs/promises';
import { formatDiagnostic, type Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { EXIT, readArgs, UsageError, type Command } from '#cli/command.ts';
import { isPersonaFile, readLibrary, SHIPPED } from '#cli/library/read-library.ts';

const HELP = `htl lint [PATH…] [--json]

Checks scenario and persona files: YAML, schema, and every reference. A PATH is a scenario.yaml, its folder,
a folder of such folders, or a *.persona.yaml; without one, the shipped scenarios are checked.
`;

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const lint: Command = async (args, { out }) => {
  const { values, positionals } = readArgs(args, {
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    out(HELP);
    return EXIT.fine;
  }
  const diagnostics: Diagnostic[] = [];
  let checked = 0;
  for (const path of positionals.length > 0 ? positionals : [SHIPPED]) {
    await stat(path).catch(() => {
      throw new UsageError(`there is nothing to read at "${path}".`);
    });
    const { entries, personaDiagnostics } = await readLibrary(path);
    if (entries.length === 0 && !isPersonaFile(path))
      throw new UsageError(`there is no scenario.yaml under "${path}".`);
    checked += entries.length;
    diagnostics.push(...personaDiagnostics, ...entries.flatMap((entry) => entry.diagnostics));
  }
  const unique = [...new Map(diagnostics.map((d) => [formatDiagnostic(d), d])).values()];
  if (values.json) {
    out(`${JSON.stringify({ version: 1, scenarios: checked, diagnostics: unique }, null, 2)}\n`);
  } else {
    for (const diagnostic of unique) out(`${formatDiagnostic(diagnostic)}\n`);
    const errors = unique.filter((d) => d.severity === 'error').length;
    const found = `${counted(errors, 'error')}, ${counted(unique.length - errors, 'warning')}`;
    out(`${counted(checked, 'scenario')}, ${unique.length === 0 ? 'no findings' : found}.\n`);
  }
  return unique.length === 0 ? EXIT.fine : EXIT.findings;
};
