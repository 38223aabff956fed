import { PRINCIPLES } from '#core/rubric/principles.ts';
import type { KeyMoment } from '#runtime/debrief/three-moments.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Tag, type Tint } from '#app/ui/tag.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { TurnLink } from '#app/debrief/turn-jump.tsx';
import { timingWords } from '#app/debrief/timing-words.ts';
import styles from './moment-card.module.css';

const KINDS: Record<KeyMoment['kind'], { readonly title: string; readonly tint: Tint }> = {
  best: { title: 'Your best moment', tint: 'good' },
  costliest: { title: 'The costliest moment', tint: 'heat' },
  'missed-cue': { title: 'A cue you missed', tint: 'caution' },
};

/** Customer's words → what you did → principle → a better line (CRAFT.md §4.7, §6.3). */
export function MomentCard({
  moment: { kind, turn, better },
  replayHref,
}: {
  readonly moment: KeyMoment;
  readonly replayHref?: (turn: number) => string;
}) {
  const { feedback } = turn.chosen;
  const principle = PRINCIPLES.get(feedback.principle);
  const { title, tint } = KINDS[kind];
  const betterLine = feedback.better ?? better?.says;
  const timing = timingWords(turn.judgement.rules);
  return (
    <article className={styles['card']} aria-label={`${title}, turn ${turn.index + 1}`}>
      <h3 className={styles['kicker']}>
        <Tag tint={tint}>{title}</Tag> <TurnLink turn={turn.index} />
      </h3>
      <p className={styles['theirs']}>{turn.line}</p>
      {kind === 'missed-cue' && turn.cue !== null && (
        <p className={styles['cue']}>
          <strong>The cue:</strong> {turn.cue}
        </p>
      )}
      <p className={styles['yours']}>{turn.chosen.says}</p>
      <p className={styles['reaction']}>{feedback.reaction}</p>
      <p>{feedback.act}</p>
      {kind !== 'best' && timing.map((words) => <p key={words}>{words}</p>)}
      {principle && (
        <p className={styles['principle']}>
          {principle.title} <span className={styles['id']}>({principle.id})</span>: {principle.asks}
        </p>
      )}
      {kind !== 'best' && betterLine !== undefined && (
        <div className={styles['better']}>
          <p className={styles['betterTitle']}>
            A better line
            {feedback.better === undefined && (
              <span className={styles['id']}> (best under this scenario’s key)</span>
            )}
          </p>
          <p>{betterLine}</p>
        </div>
      )}
      {feedback.caveat !== undefined && (
        <p className={styles['caveat']}>
          <strong>When it would be wrong:</strong> {feedback.caveat}
        </p>
      )}
      {replayHref && (
        <a className={styles['replay']} href={replayHref(turn.index)}>
          <Icon name="replay" size={18} />
          Replay from here <VisuallyHidden>(turn {turn.index + 1})</VisuallyHidden>
        </a>
      )}
    </article>
  );
}
