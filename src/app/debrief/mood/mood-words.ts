import type { Persona } from '#core/model/scenario.ts';
import type { MoodLine } from '#runtime/debrief/mood-line.ts';

/** What the mood line says, in words. */

/** The words of each level of a region, calm first; states on one level share it. */
export function levelWords(persona: Persona, region: string, max: number): { level: number; word: string }[] {
  const states = Object.values(persona.regions[region]?.states ?? {});
  return Array.from({ length: max + 1 }, (_, level) => ({
    level,
    word: states
      .filter((state) => state.level === level)
      .map((state) => state.label)
      .join(', '),
  }));
}

export function turnedFor({ points, turningPoint }: MoodLine): 'the better' | 'the worse' | null {
  if (turningPoint === null) return null;
  const before = points[turningPoint]?.mood.level ?? 0;
  const after = points[turningPoint + 1]?.mood.level ?? before;
  return after < before ? 'the better' : 'the worse';
}

/** "irritated" from "Irritated"; leaves an opening quotation mark or a capitalised abbreviation alone. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** One sentence on where the mood began, where it ended and how far it went. */
export function moodSummary(name: string, { points }: MoodLine, ended: boolean): string {
  const moods = points.map((point) => point.mood);
  const first = moods[0];
  const last = moods.at(-1);
  if (!first || !last) return '';
  const worst = moods.reduce((worse, mood) => (mood.level > worse.level ? mood : worse));
  const peak =
    worst.level > Math.max(first.level, last.level) ? `, was ${inSentence(worst.label)} at the worst,` : '';
  if (first.state === last.state && peak === '') {
    const throughout = moods.every((mood) => mood.state === first.state);
    return throughout
      ? `${name} was ${inSentence(first.label)} from the first word to the last.`
      : `${name} came ${inSentence(first.label)} and ${ended ? 'left' : 'is'} the same, with better moments between.`;
  }
  const now = ended ? `was ${inSentence(last.label)} in the end` : `is ${inSentence(last.label)} now`;
  return `${name} came ${inSentence(first.label)}${peak} and ${now}.`;
}
