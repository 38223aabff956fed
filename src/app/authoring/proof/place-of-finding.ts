import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import type { Path } from '#core/check/raw.ts';
import type { Selection, ScenarioPart } from '#app/authoring/document/selection.ts';
import type { Finding } from './proof.ts';

/** Keys at the top of a scenario → the part of the studio that edits them; all others are about the scenario itself. */
const PARTS: Readonly<Record<string, ScenarioPart>> = {
  customer: 'customer',
  briefing: 'briefing',
  facilitator: 'facilitator',
  counters: 'rules',
  flags: 'rules',
  exits: 'rules',
  'broken-promise': 'rules',
  'policy-warnings': 'rules',
  allow: 'rules',
};

/** What to have before one to mend what was found at a path of the scenario's file. */
export function placeOfFinding(path: Path): Selection {
  const [top, name, list, index] = path;
  if (top === 'beats' && typeof name === 'string') {
    return list === 'replies' && typeof index === 'number'
      ? { kind: 'reply', beat: name, index }
      : { kind: 'beat', beat: name };
  }
  if (top === 'endings' && typeof name === 'string') return { kind: 'ending', ending: name };
  const part = typeof top === 'string' && Object.hasOwn(PARTS, top) ? PARTS[top] : undefined;
  return { kind: 'part', part: part ?? 'about' };
}

/** The same of a finding in any file: a persona is the customer's. */
export function placeToMend({ file, path }: Pick<Finding, 'file' | 'path'>): Selection {
  if (file === SCENARIO_FILE) return placeOfFinding(path);
  return { kind: 'part', part: file.endsWith('.persona.yaml') ? 'customer' : 'about' };
}
