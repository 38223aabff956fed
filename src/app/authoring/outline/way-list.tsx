import { ifWords } from '#app/authoring/words/condition-words.ts';
import { useNames } from '#app/authoring/words/names-context.ts';
import { classNames } from '#app/ui/class-names.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { useDesk } from './desk.ts';
import type { Way } from './links.ts';
import styles from './way-list.module.css';

/** Where a reply leads: an arrow for each of its ways, by the first condition that holds. */
export function WayList({
  beat,
  index,
  ways,
  reachable,
}: {
  readonly beat: string;
  readonly index: number;
  readonly ways: readonly Way[];
  /** True where the Tab key comes to the arrows: in the beat before the author. */
  readonly reachable: boolean;
}) {
  const desk = useDesk();
  const names = useNames();
  const tabIndex = reachable ? 0 : -1;
  if (ways.length === 0 || (ways.length === 1 && ways[0]?.to === '')) {
    return (
      <button
        type="button"
        tabIndex={tabIndex}
        className={classNames(styles['way'], styles['nowhere'])}
        onClick={() => desk.lead(beat, index, 0)}
      >
        <span aria-hidden="true">→</span> Where does it lead?
      </button>
    );
  }
  return (
    <ul className={styles['ways']}>
      {ways.map(({ when, to, kind }, branch) => {
        const follow = () => desk.jump(kind === 'beat' ? { kind, beat: to } : { kind: 'ending', ending: to });
        return (
          // oxlint-disable-next-line react/no-array-index-key -- branches have no names; their place is what they are
          <li key={branch}>
            <button
              type="button"
              tabIndex={tabIndex}
              className={classNames(styles['way'], styles[kind])}
              title={kind === 'nowhere' ? `There is no “${to}” yet. Choose where it leads.` : `Go to “${to}”`}
              onClick={kind === 'nowhere' ? () => desk.lead(beat, index, branch) : follow}
            >
              <span aria-hidden="true">→</span> <VisuallyHidden>leads to </VisuallyHidden>
              {to}
              {kind === 'nowhere' && <span className={styles['missing']}> is not there</span>}
            </button>
            {ways.length > 1 && (
              <span className={styles['when']}>
                <VisuallyHidden>, </VisuallyHidden>
                {ifWords(when, names)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
