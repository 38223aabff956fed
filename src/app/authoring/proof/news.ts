import { SKILLS, type Grade } from '#core/model/words.ts';
import { GRADE_WORDS, SKILL_WORDS } from '#app/ui/words-shown.ts';
import type { EndingProof, Proof, ProofNews, Solved } from './proof.ts';

/** What an edit did to the proof, in a sentence each: what a trainer must not find out in front of a class. */

/** More than these are read by nobody at once. */
const MOST_NEWS = 4;

/** A smaller fall of a skill is not worth a word: half the step between two qualities of the rubric [D]. */
const SKILL_STEP = 0.15;

/** Endings from the best down; the same order as their worth (`ENDING_VALUE`). */
const BY_WORTH: readonly Grade[] = ['great', 'fair', 'safe-end', 'unresolved', 'damaged'];

/** @param last the proof before, whole or not; `whole`: the last one that was whole */
export function newsBetween(last: Proof | null, whole: Proof | null, now: Proof): readonly ProofNews[] {
  if (!now.solved) {
    if (!last?.solved) return [];
    const errors = now.findings.filter(({ severity }) => severity === 'error');
    const count = errors.length === 1 ? 'one error stands' : `${errors.length} errors stand`;
    const first = errors[0] ? ` The first: ${errors[0].message}` : '';
    return [
      {
        kind: 'broken',
        tone: 'worse',
        message: `The talk cannot be played now: ${count} in the way.${first}`,
      },
    ];
  }
  const mended: ProofNews[] =
    last && !last.solved ? [{ kind: 'whole', tone: 'better', message: 'The talk can be played again.' }] : [];
  if (!whole?.solved || whole.solved.hash === now.solved.hash) return mended;
  return [...compareSolved(whole.solved, now.solved), ...mended].slice(0, MOST_NEWS);
}

/**
 * The worst first. Speaks only of what is in both: what was deleted on purpose is no news. Silent where either was not looked at
 * whole. `by` begins a sentence: what made the difference.
 */
export function compareSolved(before: Solved, now: Solved, by = 'Your last edit'): readonly ProofNews[] {
  if (!before.complete || !now.complete) return [];
  return [
    ...lostEndings(before, now, by),
    ...fallenBest(before, now),
    ...lostBeats(before, now),
    ...fallenSkills(before, now),
    ...foundAgain(before, now),
  ];
}

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

function lostEndings(before: Solved, now: Solved, by: string): ProofNews[] {
  return pairs(before, now)
    .filter(([old, own]) => old.reachable && !own.reachable)
    .map(([, { title }]) => worse('ending-lost', `${by} made the ending “${title}” unreachable.`));
}

function lostBeats(before: Solved, now: Solved): ProofNews[] {
  const lost = Object.keys(now.beats).filter(
    (id) => before.beats[id]?.reachable === true && now.beats[id]?.reachable === false,
  );
  if (lost.length === 0) return [];
  const them =
    lost.length === 1 ? `the beat ${quoted(lost)}` : `${lost.length} beats: ${quoted(lost.slice(0, 3))}`;
  const more = lost.length > 3 ? ' and more' : '';
  return [worse('beat-lost', `No talk comes any more to ${them}${more}.`)];
}

function fallenBest(before: Solved, now: Solved): ProofNews[] {
  const old = bestOf(before);
  const own = bestOf(now);
  if (!old || old === own || (own && BY_WORTH.indexOf(own) <= BY_WORTH.indexOf(old))) return [];
  const left = own ? `“${GRADE_WORDS[own]}”` : 'none at all';
  const message = `The best that a talk can come to was “${GRADE_WORDS[old]}”; now it is ${left}.`;
  return [worse('best-fell', message)];
}

function bestOf({ endings }: Solved): Grade | undefined {
  return BY_WORTH.find((grade) => endings.some((ending) => ending.grade === grade && ending.reachable));
}

function fallenSkills(before: Solved, now: Solved): ProofNews[] {
  return SKILLS.flatMap((skill): ProofNews[] => {
    const old = before.skills[skill].bestReachable;
    const own = now.skills[skill].bestReachable;
    if (old === null || (own !== null && old - own < SKILL_STEP)) return [];
    const { name, act } = SKILL_WORDS[skill];
    const message =
      own === null
        ? `A perfect talk never asks anybody to ${act.toLowerCase()} any more.`
        : `Best reachable “${name}” fell from ${old.toFixed(2)} to ${own.toFixed(2)}.`;
    return [worse('skill-fell', message)];
  });
}

function foundAgain(before: Solved, now: Solved): ProofNews[] {
  const endings = pairs(before, now)
    .filter(([old, own]) => !old.reachable && own.reachable)
    .map(([, { title }]) => better('ending-found', `The ending “${title}” can be reached now.`));
  const beats = Object.keys(now.beats).filter(
    (id) => before.beats[id]?.reachable === false && now.beats[id]?.reachable === true,
  );
  if (beats.length === 0) return endings;
  const them = beats.length === 1 ? `the beat ${quoted(beats)}` : `${beats.length} more beats`;
  return [...endings, better('beat-found', `Talks now come to ${them}.`)];
}

/** Endings of both, by id, as they were and as they are. */
function pairs(before: Solved, now: Solved): [EndingProof, EndingProof][] {
  return now.endings.flatMap((own): [EndingProof, EndingProof][] => {
    const old = before.endings.find(({ id }) => id === own.id);
    return old ? [[old, own]] : [];
  });
}

const worse = (kind: ProofNews['kind'], message: string): ProofNews => ({ kind, tone: 'worse', message });
const better = (kind: ProofNews['kind'], message: string): ProofNews => ({ kind, tone: 'better', message });
