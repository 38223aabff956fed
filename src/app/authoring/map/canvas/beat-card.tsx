import { Handle, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { PHASE_WORDS } from '#app/authoring/outline/phase-words.ts';
import { letterOf } from '#app/authoring/map/graph/map-graph.ts';
import { Card } from './card.tsx';
import { replyHandle, type CardNode } from './flow-parts.ts';
import { letterPlace, sidesOf } from './handle-places.ts';
import styles from './card.module.css';

/** A beat: its name and phase, how the customer begins, and a letter for each reply to follow, click or drag. */
export const BeatCard = memo(function BeatCard({ data }: NodeProps<CardNode>) {
  const { node, direction, picked } = data;
  if (node.kind !== 'beat') return null;
  const { beat } = node;
  const line = beat.says[0]?.variants[0]?.trim() ?? '';
  const { source } = sidesOf(direction);
  return (
    <Card
      data={data}
      look="beat"
      name={beat.id}
      aside={
        <span className={styles['phase']} data-phase={beat.phase}>
          {beat.phase ? PHASE_WORDS[beat.phase].name : 'No phase'}
        </span>
      }
      foot={
        <span className={styles['count']}>
          {beat.replies.length === 0 && 'No replies yet'}
          {beat.replies.length === 1 && '1 reply'}
          {beat.replies.length > 1 && `${beat.replies.length} replies`}
        </span>
      }
      letters={beat.replies.map((reply) => {
        const place = `${letterPlace(reply.index, beat.replies.length) * 100}%`;
        return (
          <Handle
            key={reply.index}
            id={replyHandle(reply.index)}
            type="source"
            position={source}
            isConnectableEnd={false}
            className={styles['letter'] ?? ''}
            data-picked={reply.index === picked}
            data-loose={reply.to.every(({ to }) => to === '')}
            style={direction === 'right' ? { top: place } : { left: place }}
          >
            {letterOf(reply.index)}
          </Handle>
        );
      })}
    >
      <span className={line === '' ? styles['empty'] : styles['line']} dir="auto">
        {line === '' ? 'Nothing said yet' : line}
      </span>
    </Card>
  );
});
