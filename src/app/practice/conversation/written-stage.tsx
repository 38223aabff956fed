import { useLayoutEffect, useRef } from 'react';
import type { Channel } from '#core/model/words.ts';
import { Icon } from '#app/ui/icon.tsx';
import { MOVE_WORDS } from './channel-words.ts';
import type { Message } from './messages.ts';
import { SaidWords } from './said-words.tsx';
import { WaitingDots } from './waiting-dots.tsx';
import { classNames } from '#app/ui/class-names.ts';
import styles from './written-stage.module.css';

/** Writing stays: the whole thread, the newest at its end, dressed as a chat, an email thread or a public one. */
export function WrittenStage({
  channel,
  customer,
  subject,
  messages,
  waiting,
  coming,
}: {
  readonly channel: Exclude<Channel, 'phone' | 'in-person'>;
  readonly customer: string;
  /** Of the emails; the headline of a public thread. */
  readonly subject: string;
  readonly messages: readonly Message[];
  readonly waiting: string | null;
  /** The line waited for: its room is kept, so that nothing moves when it arrives. */
  readonly coming: string | null;
}) {
  const thread = useRef<HTMLDivElement>(null);
  const seen = useRef('');
  const end = `${messages.at(-1)?.key ?? ''} ${waiting ?? ''}`;
  useLayoutEffect(() => {
    const element = thread.current;
    if (!element || seen.current === end) return;
    const isFirst = seen.current === '';
    seen.current = end;
    if (getComputedStyle(element).overflowY === 'auto') element.scrollTop = element.scrollHeight;
    // On a small screen the page scrolls instead: one's own last words come to the top, and the answer below them.
    else if (!isFirst) element.querySelector('[data-own-last]')?.scrollIntoView({ block: 'start' });
  }, [end]);

  const ownLast = messages.findLast(({ from }) => from === 'you')?.key;
  return (
    <section
      ref={thread}
      className={classNames(styles['thread'], styles[channel])}
      aria-label="Messages so far"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable to be scrolled by keys
      tabIndex={0}
    >
      <div className={styles['messages']}>
        {messages.map(({ key, from, text, move }, index) =>
          move ? (
            <p key={key} className={styles['move']} {...(key === ownLast && { 'data-own-last': true })}>
              <Icon name={move} size={16} />
              {MOVE_WORDS[move].name}: {text}
            </p>
          ) : (
            <article
              key={key}
              className={classNames(styles['message'], styles[from])}
              {...(key === ownLast && { 'data-own-last': true })}
            >
              <Byline
                channel={channel}
                from={from}
                customer={customer}
                subject={subject}
                isFirst={index === 0}
              />
              <Paragraphs text={text} />
            </article>
          ),
        )}
        {waiting !== null && (
          <div className={styles['next']}>
            {coming !== null && (
              <article
                className={classNames(styles['message'], styles['customer'], styles['coming'])}
                aria-hidden="true"
              >
                <Byline
                  channel={channel}
                  from="customer"
                  customer={customer}
                  subject={subject}
                  isFirst={messages.length === 0}
                />
                <Paragraphs text={coming} />
              </article>
            )}
            <p className={styles['waiting']}>
              <WaitingDots />
              {waiting}
            </p>
          </div>
        )}
      </div>
    </section>
  );
}

function Paragraphs({ text }: { readonly text: string }) {
  const paragraphs = new Set(text.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''));
  return [...paragraphs].map((paragraph) => (
    <p key={paragraph}>
      <SaidWords text={paragraph} />
    </p>
  ));
}

function Byline({
  channel,
  from,
  customer,
  subject,
  isFirst,
}: {
  readonly channel: 'chat' | 'email' | 'social';
  readonly from: Message['from'];
  readonly customer: string;
  readonly subject: string;
  readonly isFirst: boolean;
}) {
  const name = from === 'you' ? 'You' : customer;
  if (channel === 'chat') return <p className={styles['name']}>{name}</p>;
  if (channel === 'social') {
    return (
      <p className={styles['name']}>
        {from === 'you' ? 'You, for the company' : customer}
        <span className={styles['public']}>public</span>
      </p>
    );
  }
  return (
    <div className={styles['envelope']}>
      <p className={styles['name']}>{name}</p>
      <p className={styles['subject']}>{isFirst ? subject : `Re: ${subject}`}</p>
    </div>
  );
}
