import type { ScenarioCard } from '#core/model/scenario-card.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Portrait } from '#app/ui/portrait.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { nameOfTalk } from './name-of-talk.ts';
import { timeAgo } from './time-ago.ts';
import styles from './unfinished-talks.module.css';

/** Whoever is still on the line comes first. */
export function UnfinishedTalks({
  talks,
  cardOf,
  hrefOf,
  discarded,
  onDiscard,
  onUndo,
  now,
}: {
  readonly talks: readonly TalkRecord[];
  readonly cardOf: (scenario: string) => ScenarioCard | undefined;
  readonly hrefOf: (talk: TalkRecord) => string;
  /** The talk that was just dropped, while it can be had back. */
  readonly discarded: TalkRecord | null;
  readonly onDiscard: (talk: TalkRecord) => void;
  readonly onUndo: () => void;
  readonly now: number;
}) {
  return (
    <section className={styles['strip']} aria-labelledby="unfinished">
      <h2 id="unfinished" className={styles['title']}>
        Still on the line
      </h2>
      <ul className={styles['list']}>
        {talks.map((talk, index) => {
          const card = cardOf(talk.attempt.scenario);
          return (
            <li key={talk.attempt.id} className={styles['talk']} data-temperament={card?.temperament}>
              {card && (
                <Portrait
                  seed={card.customer.portrait}
                  expression={card.customer.expression}
                  size="3.5rem"
                  shape="round"
                />
              )}
              <p className={styles['text']}>
                <strong>{card?.customer.name ?? talk.title}</strong>
                <span className={styles['detail']}>
                  {nameOfTalk(talk)} · {repliesSoFar(talk)} · {timeAgo(talk.updatedAt, now)}
                </span>
              </p>
              <span className={styles['actions']}>
                <LinkButton href={hrefOf(talk)} look={index === 0 ? 'primary' : 'plain'}>
                  Go on <VisuallyHidden>with {talk.title}</VisuallyHidden>
                </LinkButton>
                <Button look="quiet" onClick={() => onDiscard(talk)}>
                  Discard <VisuallyHidden>{talk.title}</VisuallyHidden>
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {discarded && (
        <p className={styles['discarded']}>
          Discarded “{discarded.title}”.
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed is gone; focus must land somewhere */}
          <Button key={discarded.attempt.id} look="quiet" autoFocus onClick={onUndo}>
            <Icon name="undo" size={18} />
            Undo
          </Button>
        </p>
      )}
    </section>
  );
}

function repliesSoFar({ attempt }: TalkRecord): string {
  const count = attempt.replies.length;
  if (count === 0) return 'no reply yet';
  return count === 1 ? '1 reply so far' : `${count} replies so far`;
}
