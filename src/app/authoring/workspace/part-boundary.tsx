import { Component, type ReactNode } from 'react';
import { useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';

interface Props {
  readonly name: string;
  /** Counts changes of the document: after one, it is tried again. */
  readonly revision: number;
  /** Takes the last change back; undefined where there is none. */
  readonly undo: (() => void) | undefined;
  readonly children: ReactNode;
}

/**
 * Keeps the failure of one view, or of the dock, from taking the table with it: the others still show the document, and undo works.
 *
 * @param name such as "The map"
 */
export function PartBoundary({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { undo } = useStudioStore();
  const revision = useStudio((studio) => studio.revision);
  const canUndo = useStudio(({ past }) => past.length > 0);
  return (
    <Boundary name={name} revision={revision} undo={canUndo ? undo : undefined}>
      {children}
    </Boundary>
  );
}

interface State {
  readonly error: Error | null;
  readonly revision: number;
}

class Boundary extends Component<Props, State> {
  override state: State = { error: null, revision: this.props.revision };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.revision === state.revision ? null : { error: null, revision: props.revision };
  }

  override render() {
    const { error } = this.state;
    const { name, undo, children } = this.props;
    if (!error) return children;
    return (
      <ErrorPanel
        title={`${name} cannot show this draft`}
        announce
        details={error.stack ?? error.message}
        actions={
          <>
            {undo && (
              <Button look="primary" onClick={undo}>
                Undo the last change
              </Button>
            )}
            <Button onClick={() => this.setState({ error: null })}>Try again</Button>
          </>
        }
      >
        <p>Nothing is lost. Whatever it stumbles over can be mended in another view.</p>
      </ErrorPanel>
    );
  }
}
