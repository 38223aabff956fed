import type { Beat, Scenario } from '#core/model/scenario.ts';

/** A generated scenario as a Yarn dialogue, in the same way as `inkStory`. */
export function yarnStory(scenario: Scenario): string {
  const name = (id: string) => id.replaceAll('-', '_');
  const node = ({ id, says, replies }: Beat) => [
    `title: ${name(id)}`,
    '---',
    ...says.flatMap(({ variants }, i) => {
      const text = variants[0] ?? '';
      return i < says.length - 1 ? [`<<if $mood > ${says.length - i}>>`, `    ${text}`, '<<endif>>'] : [text];
    }),
    ...replies.flatMap((reply, i) => [
      `-> ${reply.says}`,
      `    <<set $mood to ($mood + ${i + 1}) % 5>>`,
      ...reply.to.flatMap(({ to }, branch) =>
        branch < reply.to.length - 1
          ? ['    <<if $mood < 2>>', `        <<jump ${name(to)}>>`, '    <<endif>>']
          : [`    <<jump ${name(to)}>>`],
      ),
    ]),
    '===',
  ];
  return [
    ...Object.values(scenario.beats).flatMap(node),
    ...Object.values(scenario.endings).flatMap(({ id, epilogue }) => [
      `title: ${name(id)}`,
      '---',
      epilogue,
      '===',
    ]),
    '',
  ].join('\n');
}
