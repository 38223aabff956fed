import type { Reply, Scenario } from '#core/model/scenario.ts';
import type { MarkerId } from '#core/rubric/markers.ts';
import { isEnglish } from '#analysis/text/is-english.ts';
import { readingOf } from '#analysis/text/reading-grade.ts';
import { remembered } from '#analysis/text/remembered.ts';
import { sentencesOf } from '#analysis/text/sentences.ts';
import { wordsOf } from '#analysis/text/words.ts';
import { placeOfBeat, placeOfReply } from './places.ts';
import type { Finding, ScenarioRule } from './rule.ts';
import { talkTexts } from './texts.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Replies whose very fault is that they are hard to follow. */
const HARD_ON_PURPOSE: readonly MarkerId[] = ['options.info-dump', 'listen.stacks-questions'];

/** CRAFT.md §3.7, rule 12: "grade ≤8, aim 6; mean sentence ≤15 words, max 25; jargon only as the teaching point". */
export const readingLevel: ScenarioRule = {
  id: 'reading-level',
  scope: 'scenario',
  severity: 'warning',
  summary:
    'What is read during a talk is as easy as talk: school grade 8 at most, sentences of 15 words on average.',
  check: ({ scenario }) => {
    if (!isEnglish(scenario)) return [];
    const excused = hardOnPurpose(scenario);
    const hard = talkTexts(scenario).flatMap(({ path, text }) => {
      const found = hardText(text);
      return found && !excused.has(JSON.stringify(path)) ? [{ path, ...found }] : [];
    });
    return [...hard, ...longWindedBeats(scenario)];
  },
};

const hardText = remembered((text): Omit<Finding, 'path'> | null => {
  const { grade: most, words: enough, longestSentence } = THRESHOLDS.readingLevel;
  const longest = Math.max(0, ...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
  if (longest > longestSentence) {
    return {
      message: `A sentence here has ${longest} words; ${longestSentence} is the most that is followed at one hearing.`,
      help: 'Make two of it.',
    };
  }
  const { grade: exact, words } = readingOf([text]);
  const grade = Math.round(exact * 10) / 10;
  if (words < enough || grade <= most) return null;
  return {
    message: `This reads at school grade ${grade}; ${most} is the most, and 6 the aim.`,
    help: 'Take shorter words for the long ones, and shorter sentences.',
  };
});

/** The replies of a beat together: one long sentence among short ones is good style. */
function longWindedBeats({ beats }: Scenario): readonly Finding[] {
  const { meanSentence } = THRESHOLDS.readingLevel;
  return Object.values(beats).flatMap((beat) => {
    const { words, sentences } = readingOf(
      beat.replies.filter((r) => !isHardOnPurpose(r)).map((r) => r.says),
    );
    const mean = words / sentences;
    if (!(mean > meanSentence)) return [];
    return [
      {
        path: placeOfBeat(beat, 'replies'),
        atKey: true,
        message: `The sentences of these replies have ${mean.toFixed(1)} words on average; ${meanSentence} is the most.`,
        help: 'Break the long ones up: people speak in short sentences, and more so under stress.',
      },
    ];
  });
}

function hardOnPurpose({ beats }: Scenario): ReadonlySet<string> {
  const replies = Object.values(beats).flatMap((beat) =>
    beat.replies.filter(isHardOnPurpose).map((reply) => placeOfReply(beat, reply, 'says')),
  );
  return new Set(replies.map((path) => JSON.stringify(path)));
}

function isHardOnPurpose({ markers }: Reply): boolean {
  return markers.some((marker) => HARD_ON_PURPOSE.includes(marker));
}
