import { Component, type ReactNode } from 'react';

interface Props {
  /** What a new start is told by: when it changes, the children are tried again. */
  readonly startsAnewWith: string | number;
  /** What stands in for the children; `again` tries them once more. */
  readonly renderError: (error: Error, again: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface State extends Pick<Props, 'startsAnewWith'> {
  readonly error: Error | null;
}

/** Keeps the failure of one part of the page from taking the others with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, startsAnewWith: this.props.startsAnewWith };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ startsAnewWith }: Props, state: State): Partial<State> | null {
    return startsAnewWith === state.startsAnewWith ? null : { error: null, startsAnewWith };
  }

  private readonly again = () => this.setState({ error: null });

  override render() {
    const { error } = this.state;
    return error ? this.props.renderError(error, this.again) : this.props.children;
  }
}
