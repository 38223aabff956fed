import type { Scenario } from '#core/model/scenario.ts';
import { SKILLS } from '#core/model/words.ts';
import { markerOf } from '#core/rubric/markers.ts';
import type { AttemptReport } from '#core/schema/attempt-report-schema.ts';
import { showingFor } from '#core/scoring/score-talk.ts';
import { moodOf } from '#runtime/mood.ts';
import type { Moment } from '#runtime/transcript.ts';

/** One open decision, as the terminal shows it. */
export function momentText(scenario: Scenario, moment: Moment): string {
  const mood = moodOf(scenario.persona, moment.situation);
  const replies = moment.offered.map((r, i) => `  ${i + 1}. ${r.move ? `(${r.says})` : r.says}`);
  return `\n${scenario.customer.name} [${mood.label}]\n${moment.line}\n\n${replies.join('\n')}\n> `;
}

function skillLine(skill: string, { score, evidence, band }: AttemptReport['skills']['calm']): string {
  const showing = showingFor(evidence);
  const figure =
    showing === 'nothing'
      ? 'not called for'
      : showing === 'seen-so-far'
        ? 'seen so far'
        : (band ?? 'seen so far');
  const number = showing === 'number' && score !== null ? ` ${Math.round(score * 100)} %` : '';
  return `  ${skill.padEnd(10)} ${figure}${number} (${evidence} decision${evidence === 1 ? '' : 's'})`;
}

/** A played attempt for people: the talk, critical errors first, then the ending and the skills, apart. */
export function attemptText(report: AttemptReport): string {
  const parts = [report.transcript.trimEnd()];
  if (report.critical.length > 0) {
    const errors = report.critical.map((c) => `  decision ${c.decision + 1}: ${markerOf(c.marker).label}`);
    parts.push(`Not yet. Critical errors:\n${errors.join('\n')}`);
  }
  const { ending } = report;
  if (ending) {
    const { csat, nps, handlingMinutes } = ending.metrics;
    parts.push(`Simulated: satisfaction ${csat} of 5, recommend ${nps} of 10, ${handlingMinutes} minutes.`);
  } else {
    parts.push('The talk is not finished.');
  }
  parts.push(`Skills\n${SKILLS.map((skill) => skillLine(skill, report.skills[skill])).join('\n')}`);
  parts.push(`${report.scenario}, seed ${report.seed}: ${report.decisions.map((d) => d.chosen).join(',')}`);
  return `${parts.join('\n\n')}\n`;
}
