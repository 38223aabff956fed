import type { Beat, Scenario } from '#core/model/scenario.ts';

/**
 * A generated scenario as an ink story: the same beats, lines, replies and branches. The mood is one variable that every
 * reply changes; a branch that asks for it asks for that variable.
 */
export function inkStory(scenario: Scenario): string {
  const name = (id: string) => id.replaceAll('-', '_');
  const knot = ({ id, says, replies }: Beat) => [
    `=== ${name(id)}`,
    ...says.map(({ variants }, i) => {
      const text = variants[0] ?? '';
      return i < says.length - 1 ? `{ mood > ${says.length - i}: ${text} }` : text;
    }),
    ...replies.flatMap((reply, i) => [
      `+ [${reply.says}]`,
      `  ~ mood = (mood + ${i + 1}) % 5`,
      ...reply.to.map(({ to }, branch) =>
        branch < reply.to.length - 1 ? `  { mood < 2: -> ${name(to)} }` : `  -> ${name(to)}`,
      ),
    ]),
  ];
  return [
    'VAR mood = 4',
    `-> ${name(scenario.start)}`,
    ...Object.values(scenario.beats).flatMap(knot),
    ...Object.values(scenario.endings).flatMap(({ id, epilogue }) => [`=== ${name(id)}`, epilogue, '-> END']),
    '',
  ].join('\n');
}
