import { useEffect, useState } from 'react';
import { Skeleton } from './skeleton.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Shorter waits than this are not worth a flicker. */
const UNNOTICED_MS = 180;

export function Waiting({ what }: { readonly what: string }) {
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), UNNOTICED_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      <output>
        <VisuallyHidden>{noticed ? `Loading ${what}` : ''}</VisuallyHidden>
      </output>
      {noticed && <Skeleton lines={5} />}
    </div>
  );
}
