import { useEffect, useRef, useState } from 'react';
import { draftOf, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { placeWords } from './finding-words.ts';
import { placeToMend } from './place-of-finding.ts';
import { findingKey } from './mending.ts';
import type { Finding } from './proof.ts';
import { useProver } from './use-proof.ts';

/**
 * F8 and Shift+F8 lead from one finding to the next, wherever one is; gives what to say about it.
 *
 * @param onMend opens the field of a finding
 */
export function useFindingKeys(onMend: (finding: Finding) => void): {
  readonly message: string;
  readonly turn: number;
} {
  const store = useStudioStore();
  const prover = useProver();
  const at = useRef(-1);
  // What was visited last: when it is mended the next one has its number.
  const visited = useRef('');
  const mend = useRef(onMend);
  useEffect(() => {
    mend.current = onMend;
  });
  const [said, setSaid] = useState({ message: '', turn: 0 });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // The source view has its own way from line to line.
      if (event.key !== 'F8' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey)
        return;
      event.preventDefault();
      const findings = prover.get().proof?.findings ?? [];
      const place = findings.findIndex((each) => findingKey(each) === visited.current);
      at.current = nextPlace(place, at.current, event.shiftKey ? -1 : 1, findings.length);
      const finding = findings[at.current];
      if (!finding) return setSaid(({ turn }) => ({ message: 'There is nothing to mend.', turn: turn + 1 }));
      visited.current = findingKey(finding);
      store.select(placeToMend(finding));
      mend.current(finding);
      const where = placeWords(finding, draftOf(store.getState()));
      const kind = finding.severity === 'error' ? 'Error' : 'Warning';
      const message = `${kind} ${at.current + 1} of ${findings.length}. ${where}. ${finding.message}`;
      return setSaid(({ turn }) => ({ message, turn: turn + 1 }));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [prover, store]);
  return said;
}

/**
 * @param place of the finding visited last, −1 where it is mended or there was none
 * @param before the place it had, −1 at first
 */
function nextPlace(place: number, before: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (place >= 0) return (place + step + count) % count;
  if (before < 0) return step > 0 ? 0 : count - 1;
  return step > 0 ? before % count : (before - 1 + count) % count;
}
