import type { ReactNode } from 'react';
import { Button } from '#app/ui/button.tsx';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';

interface Props {
  /** A new address is a new start. */
  readonly location: string;
  readonly wayBack: string;
  readonly children: ReactNode;
}

/** Keeps the failure of one screen from taking the others with it. What was said in a talk is already stored. */
export function ScreenBoundary({ location, wayBack, children }: Props) {
  return (
    <ErrorBoundary
      startsAnewWith={location}
      renderError={(error) => (
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
                <LinkButton href={wayBack}>Back to the conversations</LinkButton>
              </>
            }
          >
            <p>Your replies are kept on this device. Loading the page again usually helps.</p>
          </ErrorPanel>
        </>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
