import type { Objection } from './objection.ts';
import type { Talks } from './talk-store.ts';

/** Every argument with a key, for the authors of the scenarios. Nothing in it says who argued. */

export function objectionsIn({ records }: Talks): Objection[] {
  return records.flatMap(({ objections = [] }) => objections).toSorted((a, b) => b.at - a.at);
}

export function objectionsAsJson(objections: readonly Objection[], exportedAt: Date): string {
  const file = {
    format: 'hold-the-line-objections',
    version: 1,
    exportedAt: exportedAt.toISOString(),
    objections,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function objectionsAsText(objections: readonly Objection[]): string {
  return objections.map(asText).join('\n\n');
}

function asText(objection: Objection): string {
  const { title, scenario, hash, decision, beat, line, offered, chosen, keysBest, preferred, why, at } =
    objection;
  const marks = (id: string) => {
    const roles = [
      id === chosen && 'given',
      id === keysBest && 'best under the key',
      id === preferred && 'should be best',
    ];
    const named = roles.filter((role) => role !== false);
    return named.length > 0 ? ` (${named.join(', ')})` : '';
  };
  return [
    `${title}, turn ${decision + 1}`,
    `Scenario ${scenario}, version ${hash.slice(0, 12)}, beat ${beat}, argued on ${new Date(at).toISOString().slice(0, 10)}`,
    '',
    `The customer: ${line}`,
    ...offered.map(({ id, says }) => `- ${id}${marks(id)}: ${says}`),
    '',
    ...(why === '' ? [] : [`Why: ${why}`, '']),
  ].join('\n');
}
