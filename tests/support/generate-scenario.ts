import { stringify } from 'yaml';
import { PHASES, SKILLS } from '#core/model/words.ts';
import { draw, pick } from '#core/random/seeded.ts';
import { MARKER_IDS, MARKERS } from '#core/rubric/markers.ts';

/** Sound scenarios of any size, as YAML text, drawn by a seed: for benches and for tests that need many. */

const WORDS =
  'the parcel came late and nobody called me back so now I want to know what you will do about it today please'.split(
    ' ',
  );

function words(seed: number, key: string, count: number): string {
  return Array.from({ length: count }, (_, i) => pick(WORDS, seed, `${key}/${i}`)).join(' ');
}

const isPlain = (id: keyof typeof MARKERS) => !('critical' in MARKERS[id]);
const PLAIN = MARKER_IDS.filter(isPlain);

function reply(seed: number, key: string, targets: readonly string[]) {
  const far = pick(targets, seed, `${key}/far`) ?? 'fair-end';
  const near = targets[0] ?? 'fair-end';
  const branches = draw(seed, `${key}/branch`) < 0.4;
  return {
    id: key.replaceAll('/', '-'),
    says: words(seed, `${key}/says`, 22),
    markers: [pick(PLAIN, seed, `${key}/m1`), pick(PLAIN, seed, `${key}/m2`)],
    to: branches ? [{ when: { mood: ['settled', 'irritated'], trust: '0..' }, to: far }, { to: near }] : near,
    ...(draw(seed, `${key}/set`) < 0.2 && { set: { met: true } }),
    feedback: {
      reaction: words(seed, `${key}/reaction`, 8),
      act: words(seed, `${key}/act`, 12),
      principle: '4.9',
      better: words(seed, `${key}/better`, 16),
    },
  };
}

function beat(seed: number, place: number, beats: number) {
  const id = `beat-${place}`;
  const later = Array.from({ length: 3 }, (_, i) => place + 1 + i).filter((n) => n < beats);
  const targets = later.length > 0 ? later.map((n) => `beat-${n}`) : ['fair-end', 'great-end'];
  const phase = PHASES[Math.min(PHASES.length - 1, Math.floor((place / beats) * PHASES.length))];
  return {
    phase,
    says: [
      { when: { mood: 'furious' }, text: [words(seed, `${id}/f1`, 18), words(seed, `${id}/f2`, 18)] },
      { when: { mood: 'angry', heard: '..0' }, text: words(seed, `${id}/a`, 22) },
      { text: words(seed, `${id}/else`, 22) },
    ],
    thinks: words(seed, `${id}/thinks`, 12),
    elicits: [SKILLS[place % SKILLS.length], SKILLS[(place + 2) % SKILLS.length]],
    // The first reply leads on to the next beat, so that every beat can be reached.
    replies: ['a', 'b', 'c'].map((letter, i) =>
      reply(seed, `r/${place}/${letter}`, later.length > 0 ? targets : [targets[i % 2] ?? 'fair-end']),
    ),
  };
}

export function generatedScenario({ id, beats, seed }: { id: string; beats: number; seed: number }): string {
  const ending = (grade: string) => ({
    grade,
    title: grade,
    epilogue: words(seed, grade, 20),
    csat: 3,
    nps: 5,
    minutes: 6,
    'follow-up': 'None.',
  });
  return stringify({
    format: 1,
    id,
    title: `Generated ${seed}`,
    summary: words(seed, 'summary', 14),
    aim: words(seed, 'aim', 8),
    language: 'en',
    channel: 'phone',
    minutes: 6,
    rating: 'G',
    label: 'Cross',
    key: { keyed_by: 'author', raters: 1, agreement: null },
    customer: {
      name: 'Gen Erated',
      pronouns: 'they/them',
      portrait: 'gen',
      about: 'Generated.',
      persona: 'angry',
      start: { mood: 'furious' },
    },
    flags: { met: false },
    briefing: {
      you: 'You.',
      situation: words(seed, 'situation', 30),
      authority: ['Anything.'],
      policy: [{ title: 'P', text: 'T' }],
      screen: [{ label: 'L', value: 'V' }],
    },
    start: 'beat-0',
    beats: Object.fromEntries(Array.from({ length: beats }, (_, i) => [`beat-${i}`, beat(seed, i, beats)])),
    endings: { 'great-end': ending('great'), 'fair-end': ending('fair'), 'gone-end': ending('damaged') },
    exits: { gone: 'gone-end' },
  });
}
