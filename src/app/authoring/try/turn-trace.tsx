import type { Scenario } from '#core/model/scenario.ts';
import { conditionWords } from '#app/authoring/words/condition-words.ts';
import { inSentence } from '#app/authoring/words/memory-words.ts';
import { curveQuotes } from '#formats/scenario/typeset.ts';
import { percent } from '#app/ui/percent.ts';
import { VerdictWord } from '#app/ui/verdict-word.tsx';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import { changeWords } from './change-words.ts';
import type { MoodMove, Trace } from './trace.ts';
import styles from './turn-trace.module.css';

/** What a reply did: in one line, and in full for whoever opens it. */
export function TurnTrace({
  scenario,
  trace,
  startsOpen,
}: {
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly startsOpen: boolean;
}) {
  const { verdict, moods, markers, skills, landing, changes } = trace;
  const [mood, ...others] = moods;
  return (
    <details className={styles['trace']} open={startsOpen}>
      <summary className={styles['summary']}>
        <VerdictWord verdict={verdict} />
        {mood && <span>{moodWords(mood)}</span>}
      </summary>
      <dl className={styles['steps']}>
        <div>
          <dt>Heard as</dt>
          <dd>
            <ul className={styles['markers']}>
              {markers.map(({ id, label, sign, critical, timing }) => (
                <li key={id} data-sign={sign}>
                  {critical ? 'Critical: ' : ''}
                  {curveQuotes(label)}
                  {timing !== null && <span className={styles['timing']}> (timing, {timing})</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        {moods.length > 0 && (
          <div>
            <dt>Mood</dt>
            <dd>
              {[...(mood ? [mood] : []), ...others].map((move) => (
                <p key={move.region}>
                  {move.label}: {levelWords(move.before)}
                  {move.before.label === move.after.label ? ', as before' : ` → ${levelWords(move.after)}`}
                </p>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>Worth</dt>
          <dd>{worthWords(skills)}</dd>
        </div>
        {landing && (
          <div>
            <dt>Led to</dt>
            <dd>
              <strong>{landing.to}</strong>
              {landing.exit !== null
                ? `, because the customer leaves (${landing.exit}): ${conditionWords(landing.when, scenario.persona)}`
                : becauseOf(conditionWords(landing.when, scenario.persona), landing.branch ?? 0)}
            </dd>
          </div>
        )}
        {changes.length > 0 && (
          <div>
            <dt>Remembered</dt>
            <dd>{changes.map(changeWords).join(' · ')}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}

function worthWords(skills: Trace['skills']): string {
  if (skills.length === 0) return 'All replies are alike here in what this beat asks for.';
  const words = skills.map(({ skill, quality, best }) => {
    const worth = `${SKILL_WORDS[skill].name} ${percent(quality)}`;
    return quality < best ? `${worth} (best here ${percent(best)})` : worth;
  });
  const isBest = skills.every(({ quality, best }) => quality >= best);
  return `${words.join(' · ')}${isBest ? ': the best open here' : ''}`;
}

function becauseOf(condition: string, branch: number): string {
  if (condition !== '') return `, because ${condition}`;
  return branch > 0 ? ', because none of the conditions before it held' : '';
}

function moodWords({ before, after }: MoodMove): string {
  return before.label === after.label
    ? `${before.label}, as before`
    : `${before.label} → ${inSentence(after.label)}`;
}

const levelWords = ({ label, level }: MoodMove['before']) => `${label} (${level})`;
