import type { ReactNode } from 'react';
import { useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';

/**
 * Keeps the failure of one view, or of the dock, from taking the table with it: the others still show the document, and undo
 * works. After a change of the document it is tried again.
 *
 * @param name such as "The map"
 */
export function PartBoundary({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { undo } = useStudioStore();
  const revision = useStudio((studio) => studio.revision);
  const canUndo = useStudio(({ past }) => past.length > 0);
  return (
    <ErrorBoundary
      startsAnewWith={revision}
      renderError={(error, again) => (
        <ErrorPanel
          title={`${name} cannot show this draft`}
          announce
          details={error.stack ?? error.message}
          actions={
            <>
              {canUndo && (
                <Button look="primary" onClick={undo}>
                  Undo the last change
                </Button>
              )}
              <Button onClick={again}>Try again</Button>
            </>
          }
        >
          <p>Nothing is lost. Whatever it stumbles over can be mended in another view.</p>
        </ErrorPanel>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
