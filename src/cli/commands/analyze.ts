import { stat } from 'node:fs/promises';
import { analysisReport } from '#analysis/picture/analysis-report.ts';
import { botsReport } from '#analysis/picture/bots-report.ts';
import { talkMap } from '#analysis/picture/talk-map.ts';
import { solve } from '#analysis/solve.ts';
import { formatDiagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { AnalysisReport } from '#core/schema/analysis-report-schema.ts';
import { EXIT, readArgs, UsageError, type Command, type ExitCode } from '#cli/command.ts';
import { findScenario } from '#cli/library/find-scenario.ts';
import { readLibrary } from '#cli/library/read-library.ts';
import { analysisText } from '#cli/report/analysis-text.ts';
import { botsText } from '#cli/report/bots-text.ts';
import { dotText } from '#cli/report/dot-text.ts';
import { mermaidText } from '#cli/report/mermaid-text.ts';

const HELP = `htl analyze SCENARIO [--json | --dot | --mermaid]
htl analyze --bots [PATH] [--json]

Solves a scenario: everything that can happen in it, how it can end and how likely, what each skill is called for,
and where it is hard. SCENARIO is a shipped scenario's id or a path.

  --json      the same for other programs (docs/analysis-report.md)
  --dot       beats and endings as a graph for Graphviz
  --mermaid   the same graph for Mermaid
  --bots      how far habits that know nothing of the key get, in the scenarios under PATH (all shipped ones)

Exit code 1 when a talk can stop without an ending or go round for ever, or when there is too much to solve.
`;

/** Columns, where the output is no terminal. */
const USUAL_WIDTH = 80;

function exitCode({ complete, deadEnds, loops }: AnalysisReport): ExitCode {
  return complete && deadEnds.length + loops.length === 0 ? EXIT.fine : EXIT.findings;
}

/** All scenarios under a path, or the one an id names; the shipped ones without either. */
async function scenariosUnder(wanted: string | undefined): Promise<Scenario[]> {
  const isFolder =
    wanted === undefined ||
    (await stat(wanted).then(
      (info) => info.isDirectory(),
      () => false,
    ));
  const entries = isFolder ? (await readLibrary(wanted)).entries : [await findScenario(wanted)];
  if (entries.length === 0) throw new UsageError(`there is no scenario.yaml under "${wanted}".`);
  return entries.map(({ scenario, file }) => {
    if (!scenario) throw new UsageError(`"${file}" cannot be analyzed until it is mended; see htl lint.`);
    return scenario;
  });
}

export const analyze: Command = async (args, { out, err, screen }) => {
  const { values, positionals } = readArgs(args, {
    json: { type: 'boolean', default: false },
    dot: { type: 'boolean', default: false },
    mermaid: { type: 'boolean', default: false },
    bots: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) {
    out(HELP);
    return EXIT.fine;
  }
  const [wanted, ...more] = positionals;
  const width = process.stdout.columns ?? USUAL_WIDTH;
  if (values.bots) {
    if (more.length > 0 || values.dot || values.mermaid)
      throw new UsageError('--bots takes one path, and --json only.');
    const report = botsReport((await scenariosUnder(wanted)).map((scenario) => solve(scenario)));
    out(values.json ? `${JSON.stringify(report, null, 2)}\n` : botsText(report, width));
    return EXIT.fine;
  }
  if (wanted === undefined || more.length > 0)
    throw new UsageError('name one scenario. See htl analyze --help.');
  if ([values.json, values.dot, values.mermaid].filter(Boolean).length > 1)
    throw new UsageError('choose one of --json, --dot and --mermaid.');
  const { scenario, diagnostics } = await findScenario(wanted);
  if (!scenario) {
    for (const diagnostic of diagnostics) err(`${formatDiagnostic(diagnostic)}\n`);
    throw new UsageError(`"${wanted}" cannot be analyzed until its file is mended.`);
  }
  const solution = solve(scenario);
  const report = analysisReport(solution);
  if (values.json) out(`${JSON.stringify(report, null, 2)}\n`);
  else if (values.dot) out(dotText(talkMap(solution), scenario.title));
  else if (values.mermaid) out(mermaidText(talkMap(solution), scenario.title));
  else out(analysisText(report, { width, colours: screen.colours }));
  return exitCode(report);
};
