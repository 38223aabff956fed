import type { Beat, Ending, Line, Reply, Scenario } from '#core/model/scenario.ts';

/** All that a solution rests on (`gameText` in `src/analysis/solve-again.ts`). */
const GAME = new Set<string>([
  'id',
  'persona',
  'brokenPromise',
  'policyWarnings',
  'counters',
  'flags',
  'start',
  'beats',
  'endings',
  'exits',
]);

/** The game of a scenario, which throws when somebody reads a word of it. */
export function wordless(scenario: Scenario): Scenario {
  const beats = mapValues(scenario.beats, beatOf);
  const endings = mapValues(scenario.endings, (ending: Ending) =>
    only(ending, (name) => name === 'id' || name === 'grade'),
  );
  return only({ ...scenario, beats, endings }, (name) => GAME.has(name));
}

function beatOf(beat: Beat): Beat {
  const replyOf = (reply: Reply) => without(reply, 'says', 'feedback', 'habit');
  const lineOf = (line: Line) => without(line, 'variants');
  const says = beat.says.map(lineOf);
  const thinks = beat.thinks.map(lineOf);
  return without({ ...beat, says, thinks, replies: beat.replies.map(replyOf) }, 'cue');
}

const without = <Whole extends object>(whole: Whole, ...words: (keyof Whole & string)[]) =>
  only(whole, (name) => !words.some((word) => word === name));

function only<Whole extends object>(whole: Whole, isGame: (name: string) => boolean): Whole {
  const copy = {};
  for (const [name, value] of Object.entries(whole)) {
    if (isGame(name)) Object.defineProperty(copy, name, { value, enumerable: true });
    else
      Object.defineProperty(copy, name, {
        get: () => {
          throw new Error(`"${name}" is words`);
        },
      });
  }
  return copy as Whole;
}

const mapValues = <Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
