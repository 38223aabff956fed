import { wholeGameOf } from '#analysis/game.ts';
import { Stepper } from '#analysis/graph/stepper.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { beatOf, offeredReplies, spokenLine } from '#runtime/customer-line.ts';
import { playReply, startTalk } from '#runtime/talk.ts';
import { inkStory } from './ink-story.ts';
import { yarnStory } from './yarn-story.ts';

/**
 * Something that plays one story for ever: makes a choice, reads what is said next and what is open there, and begins
 * again at an end.
 */
export interface Player {
  readonly name: string;
  /** `draw`: of so many choices, which to take. Returns how many letters it read, so that nothing is left out. */
  readonly choose: (draw: (of: number) => number) => number;
}

const SEED = 1;

/** As the app plays: XState's `transition` for every marker, the line of the customer, the replies in seeded order. */
export function runtimePlayer(scenario: Scenario): Player {
  let standing = startTalk(scenario);
  return {
    name: 'our runtime (XState)',
    choose: (draw) => {
      let beat = beatOf(scenario, standing.situation);
      if (!beat) {
        standing = startTalk(scenario);
        beat = beatOf(scenario, standing.situation);
      }
      if (!beat) throw new Error('the talk has no beat to begin with');
      const open = offeredReplies(beat, standing.situation, SEED, 0);
      const reply = open[draw(open.length)];
      if (!reply) throw new Error(`no reply is open at ${beat.id}`);
      standing = playReply(scenario, standing, reply);
      const next = beatOf(scenario, standing.situation);
      return next ? spokenLine(next, standing.situation, SEED, 0).length : 0;
    },
  };
}

/** The explorer's stepper, which says nothing: states and open moves alone. It remembers what it has worked out once. */
export function stepperPlayer(scenario: Scenario): Player {
  const stepper = new Stepper(wholeGameOf(scenario));
  let beat = stepper.startBeat;
  let memory = stepper.start();
  return {
    name: "our explorer's stepper (no texts)",
    choose: (draw) => {
      const open = (stepper.moves[beat] ?? []).filter((move) => stepper.isOpen(move, memory));
      const move = open[draw(open.length)];
      if (!move) {
        beat = stepper.startBeat;
        memory = stepper.start();
        return 0;
      }
      memory = stepper.play(move, beat, memory);
      beat = stepper.beatAfter;
      return 1;
    },
  };
}

export async function inkPlayer(scenario: Scenario): Promise<Player> {
  const { Compiler } = await import('inkjs/full');
  const story = new Compiler(inkStory(scenario)).Compile();
  const read = () => {
    let letters = 0;
    while (story.canContinue) letters += story.Continue()?.length ?? 0;
    return letters;
  };
  read();
  return {
    name: 'inkjs',
    choose: (draw) => {
      if (story.currentChoices.length === 0) {
        story.ResetState();
        read();
      }
      story.ChooseChoiceIndex(draw(story.currentChoices.length));
      return read();
    },
  };
}

export async function yarnPlayer(scenario: Scenario): Promise<Player> {
  const { default: YarnBound } = await import('yarn-bound');
  const start = scenario.start.replaceAll('-', '_');
  const runner = new YarnBound({
    dialogue: yarnStory(scenario),
    startAt: start,
    variableStorage: new Map([['mood', 4]]),
  });
  const read = () => {
    let letters = 0;
    while (runner.currentResult && !runner.currentResult.options && !runner.currentResult.isDialogueEnd) {
      letters += runner.currentResult.text?.length ?? 0;
      runner.advance();
    }
    return letters;
  };
  read();
  return {
    name: 'yarn-bound',
    choose: (draw) => {
      if (!runner.currentResult?.options) {
        runner.jump(start);
        read();
      }
      runner.advance(draw(runner.currentResult?.options?.length ?? 0));
      return read();
    },
  };
}
