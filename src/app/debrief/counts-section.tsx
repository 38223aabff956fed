import { talkCounts } from '#runtime/debrief/talk-counts.ts';
import type { Turn } from '#runtime/transcript.ts';
import { Panel } from '#app/ui/panel.tsx';
import { TurnLink, TurnLinks } from './turn-jump.tsx';
import styles from './figures.module.css';

/** Statistics to look at, not scores. The 1:1 and 2:1 of reflections to questions are the MITI's (CRAFT.md §1.1). */
export function CountsSection({ turns }: { readonly turns: readonly Turn[] }) {
  const counts = talkCounts(turns);
  const apologies = counts.apologies.map((turn) => turn - 1);
  const specific = counts.specificApologies.map((turn) => turn - 1);
  return (
    <Panel title="Counted, not scored" look="ruled">
      <dl className={styles['figures']}>
        <div className={styles['row']}>
          <dt>Reflections to questions</dt>
          <dd>
            {counts.reflections} to {counts.questions}
          </dd>
          <dd className={styles['remark']}>
            Saying back what you heard, against asking. Counsellors aim for at least as many of the one as of
            the other.
          </dd>
        </div>
        <div className={styles['row']}>
          <dt>Replies with “sorry”</dt>
          <dd>{apologies.length}</dd>
          <dd className={styles['remark']}>
            {apologies.length === 0 ? (
              'None. One, early and specific, is plenty where we let somebody down.'
            ) : (
              <>
                In <TurnLinks turns={apologies} />. For something specific:{' '}
                {specific.length === 0 ? 'none' : <TurnLinks turns={specific} />}.
              </>
            )}
          </dd>
        </div>
        <div className={styles['row']}>
          <dt>First acknowledgement</dt>
          <dd>
            {counts.firstAcknowledgement === null ? (
              'none'
            ) : (
              <TurnLink turn={counts.firstAcknowledgement - 1} />
            )}
          </dd>
          <dd className={styles['remark']}>
            The first time something only this customer could have said came back.
          </dd>
        </div>
        <div className={styles['row']}>
          <dt>Words you used</dt>
          <dd>{counts.words}</dd>
        </div>
      </dl>
    </Panel>
  );
}
