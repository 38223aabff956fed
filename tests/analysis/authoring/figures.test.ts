import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { isGood } from '#analysis/values/grades.ts';
import { beatFigures } from '#analysis/authoring/beat-figures.ts';
import { replyFigures } from '#analysis/authoring/reply-figures.ts';
import { skillReach } from '#analysis/authoring/skill-reach.ts';
import { solve, type Solution } from '#analysis/solve.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { solvedFile } from '../../support/solved.ts';
import { PLAYERS, walkTalks, type Met } from './walk-talks.ts';

/** Figures of the studio against every talk, one by one, through XState. */

const BRANCHING = 'tests/fixtures/rules/untaken-branch/passes.yaml';
const solutions: [string, () => Promise<Solution>][] = [
  ['the late parcel', async () => solve(await lateParcel())],
  ['one with branches', () => solvedFile(BRANCHING)],
];

const keyOf = ({ situation }: Met) => JSON.stringify(situation);

/** Each different situation once. */
function situationsOf(scenario: Scenario): Met[] {
  const all = new Map<string, Met>();
  walkTalks(scenario, PLAYERS.random, (met) => all.set(keyOf(met), met));
  return [...all.values()];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;

describe.each(solutions)('of %s', (_, load) => {
  let solution: Solution;
  let scenario: Scenario;
  let situations: Met[];
  beforeAll(async () => {
    solution = await load();
    ({ scenario } = solution);
    situations = situationsOf(scenario);
  });

  it('visits, chances and hardness are those of all talks', () => {
    const figures = beatFigures(solution);
    for (const who of ['random', 'novice'] as const) {
      const visits = new Map<string, number>();
      walkTalks(scenario, PLAYERS[who], ({ beat, likely }) =>
        visits.set(beat.id, (visits.get(beat.id) ?? 0) + likely),
      );
      for (const [id, { traffic }] of figures) expect(traffic[who], id).toBeCloseTo(visits.get(id) ?? 0, 9);
    }
    for (const [id, { hardness, chance, reachable }] of figures) {
      expect(reachable, id).toBe(situations.some(({ beat }) => beat.id === id));
      expect(chance === null, id).toBe(!reachable);
      let visits = 0;
      let regret = 0;
      walkTalks(scenario, PLAYERS.random, ({ beat, likely, judged }) => {
        if (beat.id !== id) return;
        visits += likely;
        regret += likely * mean(judged.map((each) => each.regret));
      });
      if (visits > 0) expect(hardness, id).toBeCloseTo(regret / visits, 9);
      else expect(hardness, id).toBeNull();
    }
  });

  it('the chance at the start is that of all a novice’s talks', () => {
    let good = 0;
    walkTalks(
      scenario,
      PLAYERS.novice,
      () => undefined,
      (ending, likely) => {
        const grade = scenario.endings[ending]?.grade;
        if (grade && isGood(grade)) good += likely;
      },
    );
    expect(beatFigures(solution).get(scenario.start)?.chance).toBeCloseTo(good, 9);
  });

  it('moods are those of the situations, the most usual first', () => {
    const figures = beatFigures(solution);
    for (const region of Object.keys(scenario.persona.regions)) {
      const often = new Map<string, Map<string, number>>();
      walkTalks(scenario, PLAYERS.novice, ({ beat, situation, likely }) => {
        const states = often.get(beat.id) ?? new Map<string, number>();
        often.set(beat.id, states);
        const state = situation.regions[region] ?? '';
        states.set(state, (states.get(state) ?? 0) + likely);
      });
      for (const [id, { moods }] of figures) {
        const states = often.get(id) ?? new Map<string, number>();
        expect(moods[region]?.toSorted(), id).toEqual([...states.keys()].toSorted());
        const amounts = moods[region]?.map((state) => states.get(state) ?? 0) ?? [];
        amounts.forEach((amount, i) => expect(amount).toBeLessThanOrEqual((amounts[i - 1] ?? 9) + 1e-9));
      }
    }
  });

  it('a reply is worth in a mood what it is judged there, and leads where it is played to', () => {
    const figures = replyFigures(solution);
    for (const beat of Object.values(scenario.beats)) {
      beat.replies.forEach((reply, index) => {
        const own = figures.get(beat.id)?.[index];
        const cases = situations.flatMap((met) => {
          const place = met.beat === beat ? met.open.indexOf(reply) : -1;
          return place < 0 ? [] : [{ met, place }];
        });
        expect(own?.offered).toBe(cases.length > 0);
        const best = cases.filter(({ met, place }) => {
          const costs = PLAYERS.perfect(met.judged.map((j) => j.regret + j.critical.length * 2));
          return (costs[place] ?? 0) > 0;
        });
        expect(own?.bestShare).toBeCloseTo(cases.length === 0 ? 0 : best.length / cases.length, 9);
        const { mood } = scenario.persona;
        const moods = [...new Set(cases.map(({ met }) => met.situation.regions[mood] ?? ''))];
        expect(own?.byMood.map((each) => each.mood).toSorted()).toEqual(moods.toSorted());
        for (const worth of own?.byMood ?? []) {
          const here = cases.filter(({ met }) => met.situation.regions[mood] === worth.mood);
          const regrets = here.map(({ met, place }) => met.judged[place]?.regret ?? NaN);
          expect(worth.regret).toBeCloseTo(mean(regrets), 9);
          const skills = here.flatMap(({ met, place }) => Object.entries(met.judged[place]?.skills ?? {}));
          for (const skill of new Set(skills.map(([name]) => name))) {
            const qualities = skills.flatMap(([name, { quality }]) => (name === skill ? [quality] : []));
            expect(worth.quality[skill as 'calm']).toBeCloseTo(mean(qualities), 9);
          }
          const afters = here.map(({ met, place }) => met.after[place]?.regions[mood] ?? '');
          const times = (state: string) => afters.filter((each) => each === state).length;
          expect(times(worth.after)).toBe(Math.max(...afters.map(times)));
        }
        const targets = new Set(cases.map(({ met, place }) => met.after[place]?.beat ?? ''));
        expect(new Set(own?.leadsTo.map(({ to }) => to))).toEqual(targets);
        if (targets.size > 0) expect(sum(own?.leadsTo.map(({ share }) => share) ?? [])).toBeCloseTo(1, 9);
      });
    }
  });

  it('a novice chooses a reply as often as in all their talks', () => {
    const figures = replyFigures(solution);
    const visits = new Map<string, number>();
    const taken = new Map<string, number>();
    const led = new Map<string, number>();
    walkTalks(scenario, PLAYERS.novice, ({ beat, likely, open, chances, after }) => {
      visits.set(beat.id, (visits.get(beat.id) ?? 0) + likely);
      open.forEach((reply, i) => {
        const key = `${beat.id}/${reply.id}`;
        const way = likely * (chances[i] ?? 0);
        taken.set(key, (taken.get(key) ?? 0) + way);
        const to = `${key} ${after[i]?.beat}`;
        led.set(to, (led.get(to) ?? 0) + way);
      });
    });
    for (const [id, replies] of figures) {
      replies.forEach((own, index) => {
        const key = `${id}/${scenario.beats[id]?.replies[index]?.id}`;
        const often = visits.get(id) ?? 0;
        const times = taken.get(key) ?? 0;
        expect(own.chosen, key).toBeCloseTo(often === 0 ? 0 : times / often, 9);
        if (times === 0) return;
        for (const { to, share } of own.leadsTo)
          expect(share, `${key} ${to}`).toBeCloseTo((led.get(`${key} ${to}`) ?? 0) / times, 9);
      });
    }
  });

  it('the reach of a skill is what a perfect player shows of it', () => {
    const shown = new Map<string, { quality: number; often: number }>();
    walkTalks(scenario, PLAYERS.perfect, ({ likely, judged, chances }) => {
      judged.forEach(({ skills }, i) => {
        const taken = likely * (chances[i] ?? 0);
        for (const [skill, { quality }] of Object.entries(skills)) {
          const known = shown.get(skill) ?? { quality: 0, often: 0 };
          shown.set(skill, { quality: known.quality + taken * quality, often: known.often + taken });
        }
      });
    });
    for (const [skill, reach] of Object.entries(skillReach(solution))) {
      const known = shown.get(skill);
      if (known && known.often > 0) expect(reach).toBeCloseTo(known.quality / known.often, 9);
      else expect(reach).toBeNull();
    }
  });
});
