import { SCENARIO_FILE, isPersonaFile } from '#formats/scenario/file-names.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { Problem } from '#core/diagnostics/diagnostic.ts';
import { lintSolved } from '#analysis/lint.ts';
import { fieldOf, textOf } from '#core/check/raw.ts';
import { draftStrings } from '#formats/translation/draft-strings.ts';
import { judgeTranslation, type TranslatedSource } from '#formats/translation/parse-translation.ts';
import { languageOfFile } from '#formats/translation/read-translation.ts';
import { curveQuotes } from '#formats/scenario/typeset.ts';
import { createSolver } from '#analysis/solve-again.ts';
import type { PersonaText, ProofTexts } from '#app/authoring/proof/proof-messages.ts';
import type { Finding, Proof } from '#app/authoring/proof/proof.ts';
import { diagnosticFindings, empty, problemFindings, yamlFindings } from './place-findings.ts';
import { createReader, type Reading } from './read-texts.ts';
import { solvedOf } from './solved-of.ts';

/** What is known about some texts. */
export interface Proven {
  readonly proof: Proof;
  readonly scenario: Scenario | null;
}

/** Proves the texts of one draft again and again, and keeps from one time to the next what did not change. */
export interface TextProver {
  /** @param limit situations explored at most */
  readonly prove: (revision: number, texts: ProofTexts, limit: number) => Proven;
  readonly scenarioOf: (texts: ProofTexts) => Scenario | null;
}

/** @param now milliseconds, from any start */
export function createTextProver(library: readonly PersonaText[], now: () => number): TextProver {
  const read = createReader(library);
  const solve = createSolver();
  return {
    prove: (revision, texts, limit) => {
      const began = now();
      const reading = read(texts);
      const { scenario } = reading;
      const solution = scenario && solve(scenario, limit);
      const [problems = []] = solution ? lintSolved([solution]) : [];
      const findings = findingsOf({ ...reading, problems: [...reading.problems, ...problems] });
      const solved = solution && solvedOf(solution);
      return { proof: { revision, findings, solved, news: [], took: now() - began }, scenario };
    },
    scenarioOf: (texts) => read(texts).scenario,
  };
}

/** Many texts that changed are one piece of work, done side by side: they are told in one line. */
function staleAsOne(problems: readonly Problem[]): readonly Problem[] {
  const stale = problems.filter(({ code }) => code === 'stale-string');
  const [first] = stale;
  if (!first || stale.length === 1) return problems;
  return [
    ...problems.filter((each) => !stale.includes(each)),
    { ...first, message: `${stale.length} texts have changed since they were translated.` },
  ];
}

/** What translations are held against; undefined where there is nothing to translate yet. */
function original(sources: Reading['sources']): TranslatedSource | undefined {
  const data = sources[SCENARIO_FILE]?.data;
  const strings = draftStrings(data);
  return strings.length === 0 ? undefined : { language: textOf(fieldOf(data, 'language')) ?? '', strings };
}

/** Errors first; those of a kind by file and place. */
function findingsOf({ sources, problems, personaDiagnostics }: Reading): Finding[] {
  const found = Object.entries(sources).flatMap(([file, source]): Finding[] => {
    if (isPersonaFile(file)) {
      const own = personaDiagnostics.filter(({ at }) => at.file === file);
      return diagnosticFindings(source, own);
    }
    const broken = yamlFindings(file, source);
    const language = languageOfFile(file);
    if (language !== undefined && source.data !== undefined) {
      const { problems: own } = judgeTranslation(source.data, language, original(sources));
      return [...broken, ...problemFindings(file, source, staleAsOne(own))];
    }
    return file === SCENARIO_FILE ? [...broken, ...problemFindings(file, source, problems)] : broken;
  });
  if (!sources[SCENARIO_FILE]) found.push(empty(SCENARIO_FILE));
  const files = Object.keys(sources);
  const typeset = found.map((finding) => ({
    ...finding,
    message: curveQuotes(finding.message),
    help: curveQuotes(finding.help),
  }));
  return typeset.toSorted(
    (a, b) =>
      Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
      files.indexOf(a.file) - files.indexOf(b.file) ||
      a.from - b.from,
  );
}
