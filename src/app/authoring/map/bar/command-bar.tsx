import type { MapNode } from '#app/authoring/map/graph/map-graph.ts';
import { letterOf } from '#app/authoring/map/graph/map-graph.ts';
import { nameOf } from '#app/authoring/map/words/describe-node.ts';
import { Button } from '#app/ui/button.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { MapCommand } from '#app/authoring/map/walk/keys.ts';
import styles from './command-bar.module.css';

/** What can be done with the card one is at; each has a key as well. */
export function CommandBar({
  node,
  reply,
  words,
  problem,
  onCommand,
}: {
  readonly node: MapNode | undefined;
  readonly reply: number | null;
  /** What the picked reply’s way is, in words; empty for none. */
  readonly words: string;
  readonly problem: string;
  readonly onCommand: (command: MapCommand) => void;
}) {
  const act = (command: MapCommand, label: string, key: string) => (
    <Button
      look="quiet"
      title={`${label} (${key})`}
      aria-keyshortcuts={key}
      onClick={() => onCommand(command)}
    >
      {label}
    </Button>
  );
  const what = node ? nameOf(node) : 'Nothing on the map yet';
  return (
    <div className={styles['bar']}>
      <p className={styles['what']}>
        <strong>{what}</strong>
        {words !== '' && <span className={styles['words']}> {words}</span>}
      </p>
      <fieldset className={styles['commands']}>
        <VisuallyHidden as="legend">Commands for {what}</VisuallyHidden>
        {(node?.kind === 'beat' || node?.kind === 'ending') && act('edit', 'Edit', 'Enter')}
        {node?.kind === 'beat' && (
          <>
            {act('new-beat', 'New beat after it', 'N')}
            {act('add-reply', 'Add a reply', 'R')}
            {node.beat.replies.length > 0 && act('lead-to', 'Lead to …', 'L')}
          </>
        )}
        {node?.kind === 'missing' && act('new-beat', `Make the beat “${node.name}”`, 'N')}
        {node === undefined && act('new-beat', 'New beat', 'N')}
        {(node?.kind === 'beat' || node?.kind === 'ending') && (
          <>
            {act('rename', 'Rename', 'F2')}
            {act(
              'delete',
              node.kind === 'beat' && reply !== null ? `Delete reply ${letterOf(reply)}` : 'Delete',
              'Delete',
            )}
          </>
        )}
        {node?.kind === 'phase' && act('fold', 'Open this phase', 'P')}
      </fieldset>
      {problem !== '' && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
