import { useEffect, type RefObject } from 'react';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';

/**
 * Keys that work wherever one is in the workspace: undo and redo of the document (one history for all views, so a field's own undo
 * stays out of it), and F6 between document and dock.
 */
export function useWorkspaceKeys(
  frame: RefObject<HTMLElement | null>,
  onTurnTo: (front: 'view' | 'dock') => void,
): void {
  const store = useStudioStore();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inside = event.target instanceof Node && frame.current?.contains(event.target);
      if (event.target !== document.body && !inside) return;
      if (event.key === 'F6') {
        event.preventDefault();
        const inDock = event.target instanceof Element && event.target.closest('aside') !== null;
        onTurnTo(inDock ? 'view' : 'dock');
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      event.stopPropagation();
      if (redo) store.redo();
      else store.undo();
    };
    // Before a field or the source editor sees it.
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, [frame, onTurnTo, store]);
}
