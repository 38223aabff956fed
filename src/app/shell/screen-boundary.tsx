import { Component, type ReactNode } from 'react';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';

interface Props {
  /** A new address is a new start. */
  readonly location: string;
  readonly wayBack: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly location: string;
}

/** Keeps the failure of one screen from taking the others with it. What was said in a talk is already stored. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { error: null, location: this.props.location };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.location === state.location ? null : { error: null, location: props.location };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <>
        <h1 tabIndex={-1}>This screen stopped working</h1>
        <ErrorPanel
          title="Something in the app went wrong"
          announce
          details={error.stack ?? error.message}
          actions={
            <>
              <Button look="primary" onClick={() => window.location.reload()}>
                Load it again
              </Button>
              <LinkButton href={this.props.wayBack}>Back to the conversations</LinkButton>
            </>
          }
        >
          <p>Your replies are kept on this device. Loading the page again usually helps.</p>
        </ErrorPanel>
      </>
    );
  }
}
