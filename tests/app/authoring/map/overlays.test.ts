import { expect, test } from 'vitest';
import { foldPhases } from '#app/authoring/map/graph/fold-phases.ts';
import { graphOf } from '#app/authoring/map/graph/graph-of-draft.ts';
import { countFindings } from '#app/authoring/map/overlays/findings.ts';
import { layOver } from '#app/authoring/map/overlays/lay-over.ts';
import { OVERLAYS, type OverlayName } from '#app/authoring/map/overlays/overlay.ts';
import { talksWords } from '#app/authoring/map/overlays/scale.ts';
import type { BeatProof, Finding, Solved } from '#app/authoring/proof/proof.ts';
import { draftHere } from './draft-here.ts';

const draft = draftHere({ first: ['second', 'good-end'], second: ['good-end'], never: ['second'] });
const graph = graphOf(draft);

const beat = (proof: Partial<BeatProof>): BeatProof => ({
  reachable: true,
  chance: 0.5,
  hardness: 0.4,
  traffic: { random: 0.5, novice: 0.75 },
  moods: {},
  replies: [],
  ...proof,
});
const reply = (id: string, chosen: number, to: string, offered = true) => ({
  id,
  offered,
  byMood: [],
  chosen,
  bestShare: 0,
  leadsTo: offered ? [{ to, share: 1 }] : [],
});
const solved: Solved = {
  hash: '',
  complete: true,
  situations: 3,
  beats: {
    first: beat({
      traffic: { random: 1, novice: 1 },
      chance: 0.85,
      replies: [reply('first-0', 0.75, 'second'), reply('first-1', 0.25, 'good-end')],
    }),
    second: beat({ replies: [reply('second-0', 1, 'good-end')] }),
    never: beat({
      reachable: false,
      chance: null,
      hardness: null,
      traffic: { random: 0, novice: 0 },
      replies: [reply('never-0', 0, 'second', false)],
    }),
  },
  endings: [
    {
      id: 'good-end',
      title: '',
      grade: 'fair',
      reachable: true,
      chance: { perfect: 1, novice: 1, random: 1 },
      shortest: ['first-1'],
    },
  ],
  bots: [],
  skills: {} as Solved['skills'],
  shortest: 1,
  longest: 2,
};
const over = (name: OverlayName) => layOver(name, { graph, solved, findings: [], votes: null })!;

test('reachability marks what no talk comes to, and ways never taken', () => {
  const { nodes, edges } = over('reach');
  expect(nodes.get('beat:first')).toEqual({ step: 0, words: 'can be reached' });
  expect(nodes.get('beat:never')).toEqual({ step: 1, words: 'never reached' });
  expect(edges.get('beat:never/0/0')).toMatchObject({ never: true });
  expect(edges.has('beat:first/0/0')).toBe(false);
});

test('where not every talk was looked at, nothing is said to be out of reach', () => {
  const some = { ...solved, complete: false };
  for (const name of ['reach', 'chance', 'hard', 'novice', 'random'] as const) {
    const { nodes, legend } = layOver(name, { graph, solved: some, findings: [], votes: null })!;
    expect(nodes.get('beat:never')).toEqual({ step: null, words: 'not looked at' });
    expect(legend.steps.map(({ words }) => words)).not.toContain('No talk ever comes here');
  }
  const { edges } = layOver('reach', { graph, solved: some, findings: [], votes: null })!;
  expect([...edges.values()].filter(({ never }) => never)).toEqual([]);
});

test('a chance is said in percent and stands on the step of the legend that names it', () => {
  const { nodes, legend } = over('chance');
  expect(nodes.get('beat:first')).toEqual({ step: 4, words: '85 % end well' });
  expect(legend.steps[4]?.words).toBe('80 % and more');
  expect(nodes.get('beat:never')).toEqual({ step: null, words: 'never reached' });
});

test('hardness says what a random reply loses', () => {
  expect(over('hard').nodes.get('beat:second')).toEqual({ step: 2, words: 'loses 40 %' });
});

test('traffic widens the ways that are walked more often', () => {
  const { nodes, edges } = over('novice');
  const [wide, narrow] = [edges.get('beat:first/0/0'), edges.get('beat:first/1/0')];
  expect(wide?.words).toBe('in 75 of 100 talks');
  expect(wide!.width!).toBeGreaterThan(narrow!.width!);
  expect(nodes.get('beat:first')?.words).toBe('in every talk');
  expect(over('random').edges.get('beat:first/0/0')?.words).toBe('in 50 of 100 talks');
});

test('every step a node can have is named in the legend', () => {
  for (const name of OVERLAYS.filter((each) => each !== 'none')) {
    const { nodes, legend } = over(name);
    const named = new Set(legend.steps.map(({ step }) => step));
    for (const mark of nodes.values()) expect(mark.step === null || named.has(mark.step), name).toBe(true);
  }
});

test('before anything is proven nothing is said of it', () => {
  for (const name of ['reach', 'chance', 'hard', 'novice', 'random'] as const)
    expect(layOver(name, { graph, solved: null, findings: [], votes: null })!.nodes.size).toBe(0);
});

test('votes widen the replies that rooms chose, and say how many people that were', () => {
  const votes = {
    beats: { first: { decisions: 2, votes: 24, shares: { 'first-0': 0.75, 'first-1': 0.25 }, old: [] } },
    old: {},
    left: [{ session: 'x', kind: 'gone' as const, words: 'it did not fit.' }],
  };
  const { nodes, edges, legend } = layOver('votes', { graph, solved: null, findings: [], votes })!;
  expect(nodes.get('beat:first')).toEqual({ step: 2, words: '24 votes' });
  expect(nodes.has('beat:second')).toBe(false);
  expect(edges.get('beat:first/0/0')?.words).toBe('75 % of the votes');
  expect(edges.get('beat:first/0/0')!.width!).toBeGreaterThan(edges.get('beat:first/1/0')!.width!);
  expect(legend.about).toContain('something did not fit: “Proof” says what');
});

const finding = (path: Finding['path'], severity: Finding['severity'] = 'warning'): Finding => ({
  code: 'x',
  severity,
  file: 'scenario.yaml',
  path,
  from: 0,
  to: 0,
  line: 1,
  column: 1,
  message: '',
  help: '',
});

test('findings are counted where they stand, and together where a phase is folded', () => {
  const findings = [
    finding(['beats', 'first', 'replies', 0]),
    finding(['beats', 'second'], 'error'),
    finding(['endings', 'good-end', 'title']),
    finding(['title']),
    { ...finding(['beats', 'first']), file: 'translations/nl.yaml' },
  ];
  expect(countFindings(graph, findings).get('beat:first')).toEqual({ errors: 0, warnings: 1 });
  expect(countFindings(graph, findings).get('ending:good-end')).toEqual({ errors: 0, warnings: 1 });
  const folded = foldPhases(graph, new Set(['open']));
  expect(countFindings(folded, findings).get('phase:open')).toEqual({ errors: 1, warnings: 1 });
  expect(
    layOver('findings', { graph, solved: null, findings, votes: null })!.nodes.get('beat:second'),
  ).toEqual({
    step: 2,
    words: '1 error',
  });
});

test('visits are told so that one can picture them', () => {
  expect(talksWords(0)).toBe('in no talk');
  expect(talksWords(0.001)).toBe('in fewer than 1 of 100 talks');
  expect(talksWords(0.62)).toBe('in 62 of 100 talks');
  expect(talksWords(1.4)).toBe('1.4 times a talk');
});
