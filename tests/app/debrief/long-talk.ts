import type { Scenario } from '#core/model/scenario.ts';
import { ALWAYS } from '#core/model/condition.ts';

/** The late parcel as a talk of `turns` beats in a row, each offering what the second beat offers. */
export function longScenario(from: Scenario, turns: number): Scenario {
  const offer = from.beats['offer'];
  if (!offer) throw new Error('the late parcel has no beat "offer"');
  const ids = Array.from({ length: turns }, (_, place) => `beat-${place}`);
  const beats = ids.map((id, place) => ({
    ...offer,
    id,
    replies: offer.replies.map((reply) => ({
      ...reply,
      to: [{ when: ALWAYS, to: ids[place + 1] ?? 'sent-again' }],
    })),
  }));
  return {
    ...from,
    start: 'beat-0',
    beats: Object.fromEntries(beats.map((beat) => [beat.id, beat])),
  };
}

/** The same scenario with every text of the talk grown to an unbroken wall. */
export function hugeTexts(from: Scenario): Scenario {
  const wall = 'Donaudampfschifffahrtsgesellschaft'.repeat(60);
  const grown = (text: string) => `${text} ${wall}`;
  return {
    ...from,
    title: grown(from.title),
    customer: { ...from.customer, name: `${from.customer.name} ${wall.slice(0, 200)}` },
    beats: Object.fromEntries(
      Object.entries(from.beats).map(([id, beat]) => [
        id,
        {
          ...beat,
          says: beat.says.map((line) => ({ ...line, variants: line.variants.map(grown) })),
          thinks: beat.thinks.map((line) => ({ ...line, variants: line.variants.map(grown) })),
          replies: beat.replies.map((reply) => ({
            ...reply,
            says: grown(reply.says),
            feedback: { ...reply.feedback, act: grown(reply.feedback.act) },
          })),
        },
      ]),
    ),
    endings: Object.fromEntries(
      Object.entries(from.endings).map(([id, ending]) => [
        id,
        { ...ending, epilogue: grown(ending.epilogue) },
      ]),
    ),
  };
}
