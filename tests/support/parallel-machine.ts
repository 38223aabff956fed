import { replyEvent, TALK, type Machine, type MachineState, type Transition } from '#core/machine/machine.ts';
import { ALWAYS, NO_EFFECT, type Condition, type Effect } from '#core/model/condition.ts';
import type { Game } from '#analysis/game.ts';

/**
 * A machine of any size for measuring: a dialogue that only goes forward × five moods × two counters from 0 to 10 × six
 * flags, every reply one event that both the dialogue and the mood hear.
 */

const MOODS = ['settled', 'irritated', 'angry', 'furious', 'cold'];
const FLAGS = 6;
const REPLIES = 3;
const LAST_COUNT = 10;

const when = (part: Partial<Condition>): Condition => ({ ...ALWAYS, ...part });
const effect = (part: Partial<Effect>): Effect => ({ ...NO_EFFECT, ...part });

/** Reply r of beat b: adds to a counter or two, sets one flag, and leads one or two beats on. */
function talkTransitions(beat: number, reply: number, beats: number): Transition[] {
  const to = (far: number) => (beat + far < beats ? `beat-${beat + far}` : reply === 0 ? 'good' : 'bad');
  const flag = `flag-${(beat * REPLIES + reply) % FLAGS}`;
  const changes: Effect[] = [
    effect({ add: { heard: 1 }, flags: { [flag]: true } }),
    effect({ add: { heard: -1, trust: 1 } }),
    effect({ add: { trust: -1 }, flags: { [flag]: beat % 2 === 0 } }),
  ];
  const change = changes[reply] ?? NO_EFFECT;
  return [
    { when: when({ in: { mood: ['furious', 'cold'] } }), target: to(1), effect: change },
    { when: when({ counters: { heard: { min: 6 } } }), target: to(2), effect: change },
    { when: ALWAYS, target: to(1), effect: change },
  ];
}

function moodTransitions(mood: number, reply: number): Transition[] {
  const up = MOODS[mood + 1];
  const down = MOODS[mood - 1];
  if (reply === 0 && down)
    return [{ when: when({ counters: { heard: { min: 2 } } }), target: down, effect: NO_EFFECT }];
  if (reply === 2 && up)
    return [
      {
        when: when({ counters: { trust: { max: 4 } } }),
        target: up,
        effect: effect({ flags: { 'flag-0': false } }),
      },
    ];
  return [];
}

export function parallelGame(beats: number): Game {
  const events = Array.from({ length: beats }, (_, beat) =>
    Array.from({ length: REPLIES }, (__, reply) => ({
      beat,
      reply,
      event: replyEvent(`beat-${beat}`, `reply-${reply}`),
    })),
  );
  const talk = Object.fromEntries(
    events.map((replies, beat): [string, MachineState] => [
      `beat-${beat}`,
      {
        final: false,
        on: Object.fromEntries(
          replies.map(({ reply, event }) => [event, talkTransitions(beat, reply, beats)]),
        ),
      },
    ]),
  );
  const moods = Object.fromEntries(
    MOODS.map((mood, level): [string, MachineState] => [
      mood,
      {
        final: false,
        on: Object.fromEntries(
          events
            .flat()
            .map(({ reply, event }) => [event, moodTransitions(level, reply)] as const)
            .filter(([, transitions]) => transitions.length > 0),
        ),
      },
    ]),
  );
  const machine: Machine = {
    id: `parallel-${beats}`,
    counters: {
      heard: { min: 0, max: LAST_COUNT, start: 0 },
      trust: { min: 0, max: LAST_COUNT, start: 5 },
    },
    flags: Object.fromEntries(Array.from({ length: FLAGS }, (_, i) => [`flag-${i}`, false])),
    regions: [
      {
        id: TALK,
        initial: 'beat-0',
        states: { ...talk, good: { final: true, on: {} }, bad: { final: true, on: {} } },
      },
      { id: 'mood', initial: 'angry', states: moods },
    ],
  };
  const moves = Object.fromEntries(
    events.map((replies, beat) => [
      `beat-${beat}`,
      replies.map(({ reply, event }) => ({ id: `reply-${reply}`, when: ALWAYS, events: [event] })),
    ]),
  );
  return { machine, moves };
}
