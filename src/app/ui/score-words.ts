import type { Band, SkillScore } from '#core/scoring/score-talk.ts';

/** What may be said of a skill's score, given how little it rests on. */

const BANDS: Record<Band, string> = { starting: 'Starting', developing: 'Developing', secure: 'Secure' };

const wholePercent = (share: number) => `${Math.round(share * 100)} %`;

export function scoreInWords({ show, score, band, evidence }: SkillScore): string {
  if (show === 'nothing' || score === null) return 'not called for';
  if (show === 'seen-so-far' || band === null) return 'seen so far';
  return evidence > 0 && show === 'number'
    ? `${wholePercent(score)}, ${BANDS[band].toLowerCase()}`
    : BANDS[band];
}

export function restsOn(evidence: number): string {
  return evidence === 1 ? '1 decision' : `${evidence} decisions`;
}
