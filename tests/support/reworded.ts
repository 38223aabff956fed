import type { Line, Scenario } from '#core/model/scenario.ts';

/** Every text of the talk in other words: longer ones, with a rare word here and there. */
export function reworded({ hash: _hash, ...scenario }: Scenario, salt: string): Scenario {
  const other = (line: Line): Line => ({
    ...line,
    variants: line.variants.map((text) => `${text} ${salt}.`),
  });
  const beats = Object.fromEntries(
    Object.entries(scenario.beats).map(([id, beat], b) => [
      id,
      {
        ...beat,
        says: beat.says.map(other),
        thinks: beat.thinks.map(other),
        ...(beat.cue !== undefined && { cue: `${beat.cue} ${salt}.` }),
        replies: beat.replies.map((reply, r) => ({
          ...reply,
          ...(!reply.move && { says: `${reply.says} ${`sorry always ${salt} `.repeat((b + r) % 3)}` }),
          feedback: { ...reply.feedback, act: salt, reaction: `${reply.feedback.reaction} ${salt}.` },
        })),
      },
    ]),
  );
  const endings = Object.fromEntries(
    Object.entries(scenario.endings).map(([id, ending]) => [id, { ...ending, title: `${salt} ${id}` }]),
  );
  return { ...scenario, title: salt, beats, endings, hash: salt };
}
