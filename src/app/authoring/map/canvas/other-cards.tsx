import { Handle, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { PHASE_WORDS } from '#app/authoring/outline/phase-words.ts';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';
import { Card } from './card.tsx';
import { OUT_HANDLE, type CardNode } from './flow-parts.ts';
import { sidesOf } from './handle-places.ts';
import styles from './card.module.css';

/** How the talk may close: a stamp with its grade. */
export const EndingCard = memo(function EndingCard({ data }: NodeProps<CardNode>) {
  const { node } = data;
  if (node.kind !== 'ending') return null;
  const { ending, exits } = node;
  return (
    <Card
      data={data}
      look="ending"
      name={ending.title === '' ? ending.id : ending.title}
      foot={exits.length > 0 && <span className={styles['count']}>also: {exits.join(', ')}</span>}
    >
      <span className={styles['grade']} data-grade={ending.grade}>
        {ending.grade ? GRADE_WORDS[ending.grade] : 'No grade yet'}
      </span>
    </Card>
  );
});

/** A name that a reply leads to and nothing has. */
export const MissingCard = memo(function MissingCard({ data }: NodeProps<CardNode>) {
  const { node } = data;
  if (node.kind !== 'missing') return null;
  return (
    <Card data={data} look="missing" name={node.name}>
      <span className={styles['empty']}>Nothing has this name yet</span>
    </Card>
  );
});

/** A phase, folded: a pile of slips. */
export const PhaseCard = memo(function PhaseCard({ data }: NodeProps<CardNode>) {
  const { node } = data;
  if (node.kind !== 'phase') return null;
  const replies = node.beats.reduce((sum, beat) => sum + beat.replies.length, 0);
  return (
    <Card
      data={data}
      look="pile"
      name={PHASE_WORDS[node.phase].name}
      aside={
        <span className={styles['phase']} data-phase={node.phase}>
          Folded
        </span>
      }
      foot={
        <span className={styles['count']}>
          {node.beats.length} {node.beats.length === 1 ? 'beat' : 'beats'}, {replies}{' '}
          {replies === 1 ? 'reply' : 'replies'}
        </span>
      }
      letters={
        <Handle
          id={OUT_HANDLE}
          type="source"
          position={sidesOf(data.direction).source}
          isConnectable={false}
          className={styles['out'] ?? ''}
        />
      }
    >
      <span className={styles['line']}>{node.beats.map(({ id }) => id).join(', ')}</span>
    </Card>
  );
});
