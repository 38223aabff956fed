import type { ConsoleView } from '#protocol/views.ts';
import { votesByLetter } from '#room/tally.ts';
import { Tag, type Tint } from '#app/ui/tag.tsx';
import type { Verdict } from '#core/scoring/verdict.ts';
import { VERDICT_WORDS } from '#app/ui/verdict-words.ts';
import { teamName } from './console-words.ts';
import { HandCounter } from './hand-counter.tsx';
import type { OpenTalk } from './room-moment.ts';
import { handsOf } from './use-hands.ts';
import styles from './talk-panel.module.css';

const TINTS: Readonly<Record<Verdict, Tint>> = {
  best: 'good',
  good: 'line',
  slip: 'caution',
  mistake: 'heat',
  critical: 'heat',
};

/** One open decision as only the facilitator may see it: the line, the replies, what the key says, who voted for what. */
export function TalkPanel({
  talk,
  view,
  customer,
  verdicts,
  onHand,
}: {
  readonly talk: OpenTalk;
  readonly view: ConsoleView;
  readonly customer: string;
  /** Whether what only the facilitator should know may stand on this screen. */
  readonly verdicts: boolean;
  /** Null where hands are not being counted. */
  readonly onHand: ((letter: string, change: number) => void) | null;
}) {
  const { team, moment, replies, ballots } = talk;
  const [before, now] = ballots.length > 1 ? ballots.slice(-2) : [undefined, ballots[0]];
  const counts = now && votesByLetter(now);
  const earlier = before && votesByLetter(before);
  const most = Math.max(1, ...Object.values(counts ?? {}), ...Object.values(earlier ?? {}));
  const hands = handsOf(view, team);
  // While a vote is open its hands are not in a ballot yet.
  const open = view.step.stage === 'voting' || view.step.stage === 'paused';
  const onWall = view.talks.find((each) => each.team === team)?.tally !== null;
  return (
    <section
      className={styles['talk']}
      aria-label={view.room.teams > 1 ? teamName(team) : 'What is open now'}
    >
      {view.room.teams > 1 && <h3 className={styles['team']}>{teamName(team)}</h3>}
      <p className={styles['line']}>
        <span className={styles['who']}>{customer}</span> {moment.line}
      </p>
      {moment.cue !== null && verdicts && (
        <p className={styles['cue']}>
          <strong>Not said:</strong> {moment.cue}
        </p>
      )}
      <ol className={styles['replies']}>
        {replies.map(({ letter, reply, verdict }) => (
          <li key={letter} className={styles['reply']}>
            <span className={styles['letter']}>{letter}</span>
            <div className={styles['words']}>
              <p>
                {reply.says}{' '}
                {verdicts && (
                  <span className={styles['verdict']}>
                    <Tag tint={TINTS[verdict]}>{VERDICT_WORDS[verdict].word}</Tag>
                    {reply.habit !== undefined && <span className={styles['habit']}>{reply.habit}</span>}
                  </span>
                )}
              </p>
              {counts && !open && (verdicts || onWall) && (
                <Bar
                  count={counts[letter] ?? 0}
                  before={earlier ? (earlier[letter] ?? 0) : null}
                  most={most}
                />
              )}
            </div>
            {onHand && (
              <HandCounter
                letter={letter}
                count={hands[letter] ?? 0}
                onChange={(change) => onHand(letter, change)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Bar({
  count,
  before,
  most,
}: {
  readonly count: number;
  readonly before: number | null;
  readonly most: number;
}) {
  const share = (value: number) => `${(value / most) * 100}%`;
  return (
    <div className={styles['bars']}>
      {before !== null && <span className={styles['before']} style={{ inlineSize: share(before) }} />}
      <span className={styles['bar']} style={{ inlineSize: share(count) }} />
      <span className={styles['count']}>
        {count} {count === 1 ? 'voice' : 'voices'}
        {before !== null && `, before ${before}`}
      </span>
    </div>
  );
}
