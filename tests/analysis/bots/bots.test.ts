import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { holds, type Situation } from '#core/model/condition.ts';
import type { Beat, Reply, Scenario } from '#core/model/scenario.ts';
import { draw } from '#core/random/seeded.ts';
import { costOf, judgeAll } from '#core/scoring/judge-decision.ts';
import { botWeights } from '#analysis/bots/bot-weights.ts';
import type { Bot } from '#analysis/bots/bot.ts';
import { BOTS } from '#analysis/bots/bots.ts';
import { playBot } from '#analysis/bots/play-bot.ts';
import { playPack } from '#analysis/bots/play-pack.ts';
import type { Solution } from '#analysis/solve.ts';
import { newAttempt, withReply } from '#runtime/attempt.ts';
import { offeredReplies } from '#runtime/customer-line.ts';
import { playReply, startTalk, type Standing } from '#runtime/talk.ts';
import { playAttempt } from '#runtime/transcript.ts';
import { solvedGenerated, solvedShipped } from '../../support/solved.ts';

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, n) => total + n, 0);

/** Chance of each open reply, by the bot's own words: the most appealing, evenly, over all variants of what is said. */
function picks(bot: Bot, scenario: Scenario, open: readonly Reply[], variants: readonly string[]): number[] {
  const chances = open.map(() => 0);
  for (const line of variants) {
    const appeals = open.map((reply) => bot.appeal(reply, { scenario, open, line }));
    const liked = appeals.filter((appeal) => appeal === Math.max(...appeals)).length;
    appeals.forEach((appeal, i) => {
      if (appeal === Math.max(...appeals)) chances[i] = (chances[i] ?? 0) + 1 / liked / variants.length;
    });
  }
  return chances;
}

const variantsAt = (beat: Beat, situation: Situation) =>
  beat.says.find(({ when }) => holds(when, situation))?.variants ?? [''];

/** Every talk of a bot, one by one, through XState: what `playBot` works out by one sweep. */
function everyTalk(scenario: Scenario, bot: Bot) {
  const endings: Record<string, number> = {};
  let decisions = 0;
  let best = 0;
  const walk = (standing: Standing, chance: number): void => {
    const { situation } = standing;
    const beat = Object.hasOwn(scenario.beats, situation.beat) ? scenario.beats[situation.beat] : undefined;
    if (!beat) {
      endings[situation.beat] = (endings[situation.beat] ?? 0) + chance;
      return;
    }
    const open = beat.replies.filter((reply) => holds(reply.when, situation));
    const costs = judgeAll(scenario, beat, situation, open).map(costOf);
    const chances = picks(bot, scenario, open, variantsAt(beat, situation));
    decisions += chance;
    open.forEach((reply, i) => {
      const likely = chance * (chances[i] ?? 0);
      if (likely === 0) return;
      if ((costs[i] ?? 0) <= Math.min(...costs) + 1e-9) best += likely;
      walk(playReply(scenario, standing, reply), likely);
    });
  };
  walk(startTalk(scenario), 1);
  return { endings, decisions, best };
}

describe('on generated scenarios', () => {
  it('weights add up to 1 at every node with replies, and the endings of each bot to 1', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 2, max: 9 }),
        async (seed, beats) => {
          const solution = await solvedGenerated(seed, beats);
          for (const bot of BOTS) {
            const { all, sure } = botWeights(solution, bot);
            const { row, nodes } = solution.graph;
            for (let node = 0; node < nodes; node++) {
              const [begin, end] = [row[node] ?? 0, row[node + 1] ?? 0];
              if (begin === end) continue;
              expect(sum(all.subarray(begin, end))).toBeCloseTo(1, 10);
              for (let e = begin; e < end; e++) expect(sure[e]).toBeLessThanOrEqual((all[e] ?? 0) + 1e-12);
            }
            const { endings, grades, best, bestByLuck, decisions, greatWithoutGuess } = playBot(
              solution,
              bot,
            );
            expect(sum(Object.values(endings))).toBeCloseTo(1, 9);
            expect(sum(Object.values(grades))).toBeCloseTo(1, 9);
            expect(best).toBeLessThanOrEqual(decisions + 1e-9);
            expect(bestByLuck).toBeLessThanOrEqual(decisions + 1e-9);
            expect(greatWithoutGuess).toBeLessThanOrEqual(grades.great + 1e-12);
          }
        },
      ),
      { numRuns: 12, seed: 20261122 },
    );
  });
});

describe('on a shipped scenario', () => {
  let solution: Solution;
  beforeAll(async () => {
    solution = await solvedShipped('forty-minutes-on-hold');
  });

  it.each(BOTS)('$id fares exactly as all its talks through XState, one by one', (bot) => {
    const play = playBot(solution, bot);
    const talks = everyTalk(solution.scenario, bot);
    for (const [id, chance] of Object.entries(play.endings))
      expect(talks.endings[id] ?? 0, id).toBeCloseTo(chance, 9);
    expect(talks.decisions).toBeCloseTo(play.decisions, 9);
    expect(talks.best).toBeCloseTo(play.best, 9);
  });

  it('seeded talks end as often as worked out, within what 200 of them can show', () => {
    const { scenario } = solution;
    const talks = 200;
    // Hoeffding 1963: farther off only once in a million.
    const bound = Math.sqrt(Math.log(2 / 1e-6) / (2 * talks));
    for (const bot of BOTS.filter(({ id }) => ['random', 'most-customer-words', 'first'].includes(id))) {
      const ended: Record<string, number> = {};
      for (let seed = 0; seed < talks; seed++) {
        let attempt = newAttempt(scenario, { id: 'bot', seed, mode: 'practise' });
        for (;;) {
          const { now, ending } = playAttempt(scenario, attempt).transcript;
          if (!now) {
            ended[ending?.id ?? ''] = (ended[ending?.id ?? ''] ?? 0) + 1;
            break;
          }
          const open = scenario.beats[now.beat]?.replies.filter((reply) => now.offered.includes(reply)) ?? [];
          const chances = picks(bot, scenario, open, [now.line]);
          let left = draw(seed, `bot/${now.index}`);
          const chosen = open.find((_, i) => (left -= chances[i] ?? 0) < 0) ?? open.at(-1);
          attempt = withReply(attempt, chosen?.id ?? '', 0);
        }
      }
      for (const [id, chance] of Object.entries(playBot(solution, bot).endings))
        expect(Math.abs((ended[id] ?? 0) / talks - chance), `${bot.id} → ${id}`).toBeLessThan(bound);
    }
  });

  it('first and last go by the order of the file, whatever order a seed shows', () => {
    const { scenario, graph } = solution;
    const beat = scenario.beats[scenario.start] as Beat;
    const spoken = beat.replies.filter(({ move }) => move === undefined);
    const taken = (id: string) => {
      const bot = BOTS.find((each) => each.id === id) as Bot;
      const { all } = botWeights(solution, bot);
      return solution.judged.replyOf([...all.subarray(0, graph.row[1])].indexOf(1));
    };
    expect([taken('first'), taken('last')]).toEqual([spoken[0], spoken.at(-1)]);
    const shown = [1, 2, 3, 4, 5, 6].map((seed) => offeredReplies(beat, graph.situation(0), seed, 0)[0]);
    expect(new Set(shown).size).toBeGreaterThan(1);
  });

  it('a pack sums its scenarios', () => {
    const [bot] = BOTS;
    if (!bot) throw new Error('there are no bots');
    const one = playBot(solution, bot);
    const pack = playPack([solution, solution], bot);
    expect(pack.decisions).toBeCloseTo(2 * one.decisions, 9);
    expect(pack.best).toBeCloseTo(2 * one.best, 9);
  });
});
