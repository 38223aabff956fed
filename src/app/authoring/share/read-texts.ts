import { personas } from 'virtual:personas';
import type { Scenario } from '#core/model/scenario.ts';
import { formatDiagnostic } from '#core/diagnostics/diagnostic.ts';
import { parseTexts } from '#formats/scenario/parse-texts.ts';
import { typeset } from '#formats/scenario/typeset.ts';

/** The scenario that a draft's files make, as it is played. Rejects where they make none. */
export async function readTexts(texts: Readonly<Record<string, string>>): Promise<Scenario> {
  const { scenario, diagnostics } = parseTexts(texts, personas);
  if (scenario) return typeset(scenario);
  const [first] = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error(first ? formatDiagnostic(first) : 'these files make no scenario');
}
