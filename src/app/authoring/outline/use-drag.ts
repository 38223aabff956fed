import { useState, type DragEvent } from 'react';
import { useDesk } from './desk.ts';
import { keyOf, rowOf, type Row } from './row.ts';

/** What is dragged, by kind: while it hovers, a browser tells the kinds of what it carries and not the words. */
const CARRIES = { beat: 'text/x-script-beat', reply: 'text/x-script-reply' } as const;

/**
 * Moving with the mouse: a beat by its number and a reply by its letter, dropped before another. An extra; the keys and the toolbar
 * do the same.
 */
export function useDrag(row: Row & { readonly kind: 'beat' | 'reply' }) {
  const desk = useDesk();
  const [over, setOver] = useState(false);
  const takes = ({ dataTransfer }: DragEvent) =>
    dataTransfer.types.includes(CARRIES.reply) ||
    (row.kind === 'beat' && dataTransfer.types.includes(CARRIES.beat));
  return {
    handle: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.stopPropagation();
        event.dataTransfer.setData(CARRIES[row.kind], keyOf(row));
        event.dataTransfer.effectAllowed = 'move' as const;
      },
    },
    target: {
      'data-drop': over,
      onDragOver: (event: DragEvent) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        const { types } = event.dataTransfer;
        const carried = types.includes(CARRIES.reply) ? CARRIES.reply : CARRIES.beat;
        desk.drop(rowOf(event.dataTransfer.getData(carried)), row);
      },
    },
  };
}
