import { replyEvent, TALK, type Machine, type MachineState, type Transition } from '#core/machine/machine.ts';
import { ALWAYS, NO_EFFECT, type Condition, type Effect } from '#core/model/condition.ts';
import type { Game } from '#analysis/game.ts';

/**
 * A machine of any size for measuring: a dialogue that only goes forward × five moods × two counters from 0 to 10 × six
 * flags, every reply one event that both the dialogue and the mood hear. Replies come in twelve kinds, as replies of a
 * scenario share their markers; three of them are open at each beat.
 */

const MOODS = ['settled', 'irritated', 'angry', 'furious', 'cold'];
const FLAGS = 6;
const REPLIES = 3;
const LAST_COUNT = 10;

const when = (part: Partial<Condition>): Condition => ({ ...ALWAYS, ...part });
const effect = (part: Partial<Effect>): Effect => ({ ...NO_EFFECT, ...part });

/** What the kinds of replies add to the counters; each kind has a pair of its own. */
const HEARD = [1, -1, 2, -2];
const TRUST = [1, 0, -1];
const KINDS = HEARD.length * TRUST.length;

/** Steps that share no factor with the number of kinds, so that neighbouring beats and replies differ. */
const kindOf = (beat: number, reply: number) => (beat * 7 + reply * 5) % KINDS;

/** A kind of reply adds to the counters and sets or clears one flag; it leads one beat on, or two. */
function talkTransitions(beat: number, reply: number, beats: number): Transition[] {
  const to = (far: number) => (beat + far < beats ? `beat-${beat + far}` : reply === 0 ? 'good' : 'bad');
  const kind = kindOf(beat, reply);
  const change = effect({
    add: { heard: HEARD[kind % HEARD.length] ?? 0, trust: TRUST[kind % TRUST.length] ?? 0 },
    flags: { [`flag-${kind % FLAGS}`]: kind < FLAGS },
  });
  return [
    { when: when({ in: { mood: ['furious', 'cold'] } }), target: to(1), effect: change },
    { when: when({ counters: { heard: { min: 9 } } }), target: to(2), effect: change },
    { when: ALWAYS, target: to(1), effect: change },
  ];
}

function moodTransitions(mood: number, kind: number): Transition[] {
  const up = MOODS[mood + 1];
  const down = MOODS[mood - 1];
  if (kind % 3 === 0 && down)
    return [{ when: when({ counters: { heard: { min: 2 } } }), target: down, effect: NO_EFFECT }];
  if (kind % 3 === 2 && up)
    return [
      {
        when: when({ counters: { trust: { max: 6 } } }),
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
            .map(({ beat, reply, event }) => [event, moodTransitions(level, kindOf(beat, reply))] as const)
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
