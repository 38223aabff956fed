import { useEffect, useRef, useState } from 'react';
import { pickedFromDrop, type PickedFile } from './picked-file.ts';
import styles from './drop-target.module.css';

/** Takes files that are dropped anywhere on the window, and says so while they hover over it. */
export function DropTarget({ onFiles }: { readonly onFiles: (picked: readonly PickedFile[]) => void }) {
  const [hovering, setHovering] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    // Every part of the page that is crossed is entered and left; only the sum tells.
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth++;
      setHovering(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(false);
    };
    const over = (event: DragEvent) => {
      // Without this the browser would leave the page for the file.
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setHovering(false);
      if (!event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      void pickedFromDrop(event.dataTransfer).then((picked) => {
        if (picked.length > 0) latest.current(picked);
        return undefined;
      });
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!hovering) return null;
  return (
    <div className={styles['target']} aria-hidden="true">
      <p className={styles['words']}>Let go to look at what is in it. Nothing is changed by that.</p>
    </div>
  );
}
