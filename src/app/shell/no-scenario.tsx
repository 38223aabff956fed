import { BrokenEntry } from '#app/practice/catalogue/broken-entry.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { links } from './addresses.ts';
import { NotFound } from './not-found.tsx';
import type { FoundScenario } from './use-scenario.ts';
import { Waiting } from '#app/ui/waiting.tsx';

/** What to show while, or where, there is no scenario. */
export function NoScenario({ found }: { readonly found: Exclude<FoundScenario, { state: 'ready' }> }) {
  switch (found.state) {
    case 'waiting':
      return <Waiting what="the conversation" />;
    case 'unknown':
      return <NotFound title="There is no such conversation">It may have been renamed or removed.</NotFound>;
    case 'broken':
      return (
        <>
          <h1 tabIndex={-1}>This conversation cannot be played yet</h1>
          <BrokenEntry card={found.card} />
          <p>
            <LinkButton href={links.catalogue}>To the conversations</LinkButton>
          </p>
        </>
      );
    case 'unreachable':
      return (
        <>
          <h1 tabIndex={-1}>The conversation did not arrive</h1>
          <ErrorPanel
            title="Its file could not be loaded"
            details={String(found.error)}
            actions={
              <>
                <Button look="primary" onClick={found.retry}>
                  Try again
                </Button>
                <LinkButton href={links.catalogue}>To the conversations</LinkButton>
              </>
            }
          >
            <p>The connection may be gone, or a newer version of the app is being put in place.</p>
          </ErrorPanel>
        </>
      );
  }
}
