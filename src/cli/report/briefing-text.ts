import type { Scenario } from '#core/model/scenario.ts';
import { wrap, type Indent } from './wrap.ts';

/** Columns. Longer lines are hard to follow, however wide the terminal. */
const WIDEST = 96;

const BULLET: Indent = { first: '  - ', rest: '    ' };
const ENTRY: Indent = { first: '  ', rest: '      ' };

/** What one may know before the customer speaks, the situation last. `width` in columns. */
export function briefingText(scenario: Scenario, width: number): string {
  const { briefing, customer, channel, minutes, label, rating } = scenario;
  const columns = Math.min(width, WIDEST);
  const list = (heading: string, items: readonly string[], indent: Indent) =>
    items.length === 0 ? [] : [[heading, ...items.map((item) => wrap(item, columns, indent))].join('\n')];
  const cards = briefing.policy.map(({ title, text }) => `${title}: ${text}`);
  const facts = briefing.screen.map((fact) => `${fact.label}: ${fact.value}`);
  const contact = `${customer.name} (${customer.pronouns}), ${channel}, about ${minutes} min.`;
  const parts = [
    wrap(scenario.title, columns),
    wrap(`${contact} Content: ${label} (rated ${rating}).`, columns),
    wrap(briefing.you, columns),
    wrap(`What you practise: ${scenario.aim}`, columns),
    ...list('You may decide', briefing.authority, BULLET),
    ...list('Not yours to decide', briefing.limits, BULLET),
    ...list('Policy card', cards, ENTRY),
    ...list('On your screen', facts, ENTRY),
    wrap(briefing.situation, columns),
  ];
  return `${parts.join('\n\n')}\n`;
}
