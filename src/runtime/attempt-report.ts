import type { Scenario } from '#core/model/scenario.ts';
import { SKILLS } from '#core/model/words.ts';
import type { AttemptReport } from '#core/schema/attempt-report-schema.ts';
import { scoreTalk } from '#core/scoring/score-talk.ts';
import type { Attempt } from './attempt.ts';
import type { Transcript, Turn } from './transcript.ts';
import { transcriptText } from './transcript-text.ts';

/** Four decimals: enough for any screen, and the same text on every machine. */
const rounded = (x: number) => Math.round(x * 10_000) / 10_000;

function decisionReport(turn: Turn): AttemptReport['decisions'][number] {
  const { judgement } = turn;
  return {
    beat: turn.beat,
    phase: turn.phase,
    at: turn.at,
    moodBefore: { ...turn.situation.regions },
    moodAfter: { ...turn.after.regions },
    customerLine: turn.line,
    offered: turn.offered.map(({ id, says, move }) => ({ id, text: says, move: move ?? null })),
    chosen: turn.chosen.id,
    markers: [...turn.chosen.markers],
    skills: Object.fromEntries(
      Object.entries(judgement.skills).map(([skill, { quality, best, worst, regret }]) => [
        skill,
        { quality: rounded(quality), best: rounded(best), worst: rounded(worst), regret: rounded(regret) },
      ]),
    ),
    timingRules: judgement.rules.map(({ id, marker, before, after }) => ({
      rule: id,
      marker,
      before: before === null ? null : rounded(before),
      after: rounded(after),
    })),
    critical: [...judgement.critical],
  };
}

/** A played attempt in its public shape. */
export function attemptReport(scenario: Scenario, attempt: Attempt, transcript: Transcript): AttemptReport {
  const { skills, critical, notYet } = scoreTalk(transcript.turns.map((turn) => turn.judgement));
  const { ending } = transcript;
  return {
    format: 'hold-the-line/attempt-report',
    version: 1,
    scenario: scenario.id,
    title: scenario.title,
    channel: scenario.channel,
    contentHash: scenario.hash,
    seed: attempt.seed,
    key: { keyedBy: scenario.key.keyedBy, raters: scenario.key.raters, agreement: scenario.key.agreement },
    decisions: transcript.turns.map(decisionReport),
    critical: critical.map(({ decision, marker }) => ({ decision, marker })),
    result: notYet ? 'not-yet' : ending ? 'complete' : 'unfinished',
    ending: ending && {
      id: ending.id,
      grade: ending.grade,
      title: ending.title,
      epilogue: ending.epilogue,
      metrics: { csat: ending.csat, nps: ending.nps, handlingMinutes: ending.minutes },
      followUp: ending.followUp,
    },
    skills: Object.fromEntries(
      SKILLS.map((skill) => {
        const { score, evidence, chance, band } = skills[skill];
        const round = (x: number | null) => (x === null ? null : rounded(x));
        return [skill, { score: round(score), evidence, chance: round(chance), band }];
      }),
    ) as AttemptReport['skills'],
    transcript: transcriptText(scenario, transcript),
  };
}
