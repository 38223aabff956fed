import { useCallback, type ComponentType, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { ErrorPanel } from './error-panel.tsx';
import { useLoaded } from './use-loaded.ts';

/**
 * A part of the app that is fetched when it is first wanted. Where it cannot be fetched it says so in its own place and can
 * be asked for again; `React.lazy` would remember the failure for as long as the page is open.
 */
export function LaterScreen<Props extends object>({
  load,
  name,
  waiting,
  props,
}: {
  /** Must not change between renders. */
  readonly load: () => Promise<ComponentType<Props>>;
  /** Such as "The debrief". */
  readonly name: string;
  readonly waiting: ReactNode;
  readonly props: Props;
}) {
  // A component is a function, which a state setter would call; it travels in a box.
  const boxed = useCallback(async () => ({ Screen: await load() }), [load]);
  const { loaded, retry } = useLoaded(boxed);
  if (loaded.state === 'waiting') return waiting;
  if (loaded.state === 'here') return <loaded.value.Screen {...props} />;
  return (
    <ErrorPanel
      title={`${name} could not be loaded`}
      tint="caution"
      announce
      actions={
        <Button look="primary" onClick={retry}>
          Try again
        </Button>
      }
    >
      <p>The connection may be down. Nothing of what you did is lost.</p>
    </ErrorPanel>
  );
}
