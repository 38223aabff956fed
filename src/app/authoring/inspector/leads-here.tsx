import type { Draft } from '#formats/scenario/draft/draft.ts';
import { useDraft, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { Button } from '#app/ui/button.tsx';
import styles from './inspector.module.css';

interface Way {
  readonly beat: string;
  readonly index: number;
  readonly says: string;
}

/** The replies and exits that lead to a beat or an ending; each can be gone to. */
export function LeadsHere({ place }: { readonly place: string }) {
  const draft = useDraft();
  const store = useStudioStore();
  const ways = waysTo(draft, place);
  const exits = Object.entries(draft.exits).flatMap(([exit, ending]) => (ending === place ? [exit] : []));
  const isStart = draft.start === place;
  if (ways.length + exits.length === 0 && !isStart)
    return <p className={styles['soft']}>Nothing leads here yet.</p>;
  return (
    <ul className={styles['ways']} aria-label="Leads here">
      {isStart && <li>The talk begins here.</li>}
      {exits.map((exit) => (
        <li key={`exit ${exit}`}>
          The customer leaves (“{exit}”).{' '}
          <Button look="quiet" onClick={() => store.select({ kind: 'part', part: 'rules' })}>
            To the rules
          </Button>
        </li>
      ))}
      {ways.map(({ beat, index, says }) => (
        <li key={`${beat}/${index}`}>
          <Button
            look="quiet"
            className={styles['way']}
            onClick={() => store.select({ kind: 'reply', beat, index })}
          >
            <span className={styles['wayFrom']}>{beat}</span>
            <span>{says === '' ? 'A reply without words' : says}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function waysTo({ beats }: Draft, place: string): readonly Way[] {
  return beats.flatMap(({ id, replies }) =>
    replies
      .filter(({ to }) => to.some((branch) => branch.to === place))
      .map(({ index, says }) => ({ beat: id, index, says })),
  );
}
