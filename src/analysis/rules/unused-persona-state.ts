import type { Persona } from '#core/model/scenario.ts';
import { read } from '#analysis/graph/layout.ts';
import type { PackFinding, PackRule, Subject } from './rule.ts';

/** A state that no scenario of a pack ever shows is one its author has never seen played. */
export const unusedPersonaState: PackRule = {
  id: 'unused-persona-state',
  scope: 'pack',
  severity: 'warning',
  needsAll: true,
  summary: 'Each state of a persona that several scenarios share is met in one of them.',
  check: (subjects) => {
    const personas = new Set(subjects.map(({ scenario }) => scenario.persona.id));
    return [...personas].flatMap((id): PackFinding[] => {
      const sharing = subjects.filter(({ scenario }) => scenario.persona.id === id);
      const [first, second] = sharing;
      // One scenario need not show all of an archetype.
      if (!first || !second) return [];
      return statesOf(first.scenario.persona)
        .filter(([region, state]) => !sharing.some((subject) => meets(subject, region, state)))
        .map(([region, state]) => ({
          scenario: first.scenario.id,
          path: ['customer', 'persona'],
          message: `None of the ${sharing.length} scenarios with the persona "${id}" ever comes to "${state}" of its region "${region}".`,
          help: 'Let one scenario lead there, or take the state out of the persona.',
        }));
    });
  },
};

const statesOf = ({ regions }: Persona) =>
  Object.entries(regions).flatMap(([region, { states }]) =>
    Object.keys(states).map((state) => [region, state] as const),
  );

/** Whether a talk ever stands in this state, between two replies or at its end. */
function meets({ solution: { graph } }: Subject, region: string, state: string): boolean {
  const { layout, memories } = graph;
  const field = layout.regions[region];
  const wanted = field?.numberOf[state];
  if (!field || wanted === undefined) return false;
  for (let at = 0; at < memories.count * layout.words; at += layout.words)
    if (read(memories.all, at, field) === wanted) return true;
  return false;
}
