import type { Reply } from '#core/model/scenario.ts';
import { SKILLS, type Skill } from '#core/model/words.ts';
import { read } from '#analysis/graph/layout.ts';
import type { Solution } from '#analysis/solve.ts';
import { visitsUnder } from '#analysis/values/visits-under.ts';

/** What an author is shown of a reply: what it is worth in which mood, who takes it, and where it leads. */
export interface ReplyFigures {
  /** Whether it is ever open. */
  readonly offered: boolean;
  /** By the state of the persona's mood region before it, those that come up, in the order of the persona. */
  readonly byMood: readonly WorthInMood[];
  /** Share of a novice's visits to the beat in which it is chosen, 0 to 1; 0 where no novice comes. */
  readonly chosen: number;
  /** Of the situations in which it is open, the share in which none costs less, 0 to 1. */
  readonly bestShare: number;
  /** Beats and endings it leads to, with the share of a novice's ways; of random ways where no novice takes it. The most usual first. */
  readonly leadsTo: readonly { readonly to: string; readonly share: number }[];
}

/** Means over the situations with this mood in which the reply is open, each as much as any other. */
export interface WorthInMood {
  readonly mood: string;
  /** Skill → quality, 0 to 1; only skills that are judged in some of them. */
  readonly quality: Readonly<Partial<Record<Skill, number>>>;
  /** 0 to 1; 0 where it is always best in everything. */
  readonly regret: number;
  /** The mood after it, most often; the earlier of the persona's where two are as usual. */
  readonly after: string;
}

/** Beat → figures of its replies, both in the order of the file. */
export function replyFigures(solution: Solution): ReadonlyMap<string, readonly ReplyFigures[]> {
  const { scenario, graph } = solution;
  const tally = tallyEdges(solution);
  const moods = graph.layout.regions[scenario.persona.mood]?.states ?? [];
  const figures = new Map<string, readonly ReplyFigures[]>();
  let move = 0;
  // Moves are numbered beat by beat in the machine's order (`repliesByMove`).
  for (const id of graph.beats) {
    const replies: readonly Reply[] = Object.hasOwn(scenario.beats, id)
      ? (scenario.beats[id]?.replies ?? [])
      : [];
    figures.set(
      id,
      replies.map(() => figuresOf(tally, move++, moods, graph.beats)),
    );
  }
  return new Map(Object.keys(scenario.beats).map((id) => [id, figures.get(id) ?? []]));
}

/** Sums over all edges, by move; by move and mood; by move, mood and something more. */
interface Tally {
  readonly open: Float64Array;
  readonly best: Float64Array;
  readonly byNovice: Float64Array;
  /** Novice's visits to the move's beat. */
  readonly atBeat: Float64Array;
  readonly inMood: Float64Array;
  readonly regret: Float64Array;
  readonly judged: Float64Array;
  readonly quality: Float64Array;
  readonly after: Float64Array;
  readonly targets: readonly ReadonlyMap<number, { novice: number; random: number }>[];
}

function tallyEdges(solution: Solution): Tally {
  const { scenario, graph, judged, outlook } = solution;
  const { nodes, row, to, move, beat, beats, memory, memories, layout, moveIds } = graph;
  const field = layout.regions[scenario.persona.mood];
  const width = field?.states.length ?? 1;
  const moodAt = (node: number) =>
    field ? read(memories.all, (memory[node] as number) * layout.words, field) : 0;
  const met = { novice: visitsUnder(solution, 'novice'), random: visitsUnder(solution, 'random') };
  const moves = moveIds.length;
  const skills = SKILLS.length;
  const open = new Float64Array(moves);
  const best = new Float64Array(moves);
  const byNovice = new Float64Array(moves);
  const inMood = new Float64Array(moves * width);
  const regret = new Float64Array(moves * width);
  const judgedIn = new Float64Array(moves * width * skills);
  const quality = new Float64Array(moves * width * skills);
  const after = new Float64Array(moves * width * width);
  const atEach = new Float64Array(beats.length);
  const beatOf = new Int32Array(moves);
  const targets = moveIds.map(() => new Map<number, { novice: number; random: number }>());
  const worth = judged.judgements.map(({ skills: own, regret: lost }) => ({
    lost,
    qualities: SKILLS.flatMap((skill, i) => {
      const of = own[skill];
      return of ? [{ i, quality: of.quality }] : [];
    }),
  }));
  const add = (sums: Float64Array, at: number, amount: number) => {
    sums[at] = (sums[at] as number) + amount;
  };
  for (let node = 0; node < nodes; node++) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    if (begin === end) continue;
    const mood = moodAt(node);
    const novice = met.novice[node] as number;
    const random = met.random[node] as number;
    add(atEach, beat[node] as number, novice);
    for (let e = begin; e < end; e++) {
      const own = move[e] as number;
      const next = to[e] as number;
      const way = novice * (outlook.novice.weights[e] as number);
      beatOf[own] = beat[node] as number;
      add(open, own, 1);
      if ((outlook.perfect.weights[e] as number) > 0) add(best, own, 1);
      add(byNovice, own, way);
      const cell = own * width + mood;
      add(inMood, cell, 1);
      const { lost, qualities } = worth[judged.judgement[e] as number] as (typeof worth)[number];
      add(regret, cell, lost);
      for (const of of qualities) {
        add(judgedIn, cell * skills + of.i, 1);
        add(quality, cell * skills + of.i, of.quality);
      }
      add(after, cell * width + moodAt(next), 1);
      const target = beat[next] as number;
      const ways = targets[own] as (typeof targets)[number];
      let sums = ways.get(target);
      if (!sums) ways.set(target, (sums = { novice: 0, random: 0 }));
      sums.novice += way;
      sums.random += random * (outlook.random.weights[e] as number);
    }
  }
  const atBeat = Float64Array.from(beatOf, (number) => atEach[number] as number);
  return { open, best, byNovice, atBeat, inMood, regret, judged: judgedIn, quality, after, targets };
}

function figuresOf(
  tally: Tally,
  move: number,
  moods: readonly string[],
  beats: readonly string[],
): ReplyFigures {
  const open = tally.open[move] as number;
  const often = tally.atBeat[move] as number;
  return {
    offered: open > 0,
    byMood: moods.flatMap((mood, i) => worthIn(tally, move * moods.length + i, mood, moods)),
    chosen: often === 0 ? 0 : Math.min(1, (tally.byNovice[move] as number) / often),
    bestShare: open === 0 ? 0 : (tally.best[move] as number) / open,
    leadsTo: sharesOf([...(tally.targets[move] ?? [])], beats),
  };
}

function worthIn(tally: Tally, cell: number, mood: string, moods: readonly string[]): WorthInMood[] {
  const times = tally.inMood[cell] as number;
  if (times === 0) return [];
  const quality: Partial<Record<Skill, number>> = {};
  SKILLS.forEach((skill, i) => {
    const at = cell * SKILLS.length + i;
    const judged = tally.judged[at] as number;
    if (judged > 0) quality[skill] = (tally.quality[at] as number) / judged;
  });
  const after = tally.after.subarray(cell * moods.length, (cell + 1) * moods.length);
  const most = after.indexOf(Math.max(...after));
  return [{ mood, quality, regret: (tally.regret[cell] as number) / times, after: moods[most] ?? mood }];
}

function sharesOf(
  ways: readonly (readonly [number, { readonly novice: number; readonly random: number }])[],
  beats: readonly string[],
): ReplyFigures['leadsTo'] {
  const sumOf = (who: 'novice' | 'random') => ways.reduce((sum, [, amounts]) => sum + amounts[who], 0);
  const who = sumOf('novice') > 0 ? 'novice' : 'random';
  const all = sumOf(who);
  return ways
    .map(([target, amounts]) => ({
      to: beats[target] ?? '',
      share: all === 0 ? 0 : Math.min(1, amounts[who] / all),
    }))
    .toSorted((a, b) => b.share - a.share);
}
