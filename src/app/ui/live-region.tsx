import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * Says `message` once to a screen reader when it changes. Keep it mounted and empty before the first message: a region
 * that arrives with its words is often not read. `turn` tells apart two equal messages in a row.
 */
export function LiveRegion({
  message,
  turn = 0,
  urgent = false,
}: {
  readonly message: string;
  readonly turn?: number | string;
  readonly urgent?: boolean;
}) {
  return (
    <VisuallyHidden as="div">
      <div role={urgent ? 'alert' : 'status'} aria-live={urgent ? 'assertive' : 'polite'} aria-atomic="true">
        {message !== '' && <span key={`${turn}`}>{message}</span>}
      </div>
    </VisuallyHidden>
  );
}
