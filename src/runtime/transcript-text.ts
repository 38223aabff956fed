import type { Scenario } from '#core/model/scenario.ts';
import type { Transcript, Turn } from './transcript.ts';

/** The talk as plain text: what was said, then how it ended. */

function turnText(scenario: Scenario, turn: Turn): string {
  const said = turn.chosen.move ? `(${turn.chosen.says})` : `You: ${turn.chosen.says}`;
  return `${scenario.customer.name}: ${turn.line}\n${said}`;
}

export function transcriptText(scenario: Scenario, { turns, now, ending }: Transcript): string {
  const parts = [`${scenario.title} — ${scenario.customer.name}, ${scenario.channel}`];
  parts.push(...turns.map((turn) => turnText(scenario, turn)));
  if (now) parts.push(`${scenario.customer.name}: ${now.line}`);
  if (ending) parts.push(`— ${ending.title} (${ending.grade})\n${ending.epilogue}\nDue: ${ending.followUp}`);
  return `${parts.join('\n\n')}\n`;
}
