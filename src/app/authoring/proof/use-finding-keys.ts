import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { placeWords } from './finding-words.ts';
import { placeToMend } from './place-of-finding.ts';
import { findingKey } from './mending.ts';
import { nextPlace } from './next-place.ts';
import type { Finding } from './proof.ts';
import { isStillToWrite } from './still-to-write.ts';
import { useProver } from './use-proof.ts';

/**
 * F8 and Shift+F8 lead from one finding to the next, wherever one is; gives what to say about it, and a way to the next text that is
 * still to be written.
 *
 * @param onMend opens the field of a finding
 */
export function useFindingKeys(onMend: (finding: Finding) => void): {
  readonly said: { readonly message: string; readonly turn: number };
  readonly writeNext: () => void;
} {
  const store = useStudioStore();
  const prover = useProver();
  // What was visited last, and all findings as they were then: who has mended several since goes on where they were.
  const visited = useRef('');
  const known = useRef<readonly string[]>([]);
  const mend = useRef(onMend);
  useEffect(() => {
    mend.current = onMend;
  });
  const [said, setSaid] = useState({ message: '', turn: 0 });
  const say = useCallback((message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 })), []);
  // Words about what was mended, or was left for another place, are not to be found by who reads on.
  useEffect(() => {
    const fallSilent = () => setSaid((now) => (now.message === '' ? now : { ...now, message: '' }));
    const offProver = prover.subscribe(() => {
      const findings = prover.get().proof?.findings ?? [];
      if (findings.every((each) => findingKey(each) !== visited.current)) fallSilent();
    });
    const offStore = store.subscribe((now, before) => {
      if (now.selection !== before.selection) fallSilent();
    });
    return () => {
      offProver();
      offStore();
    };
  }, [prover, store]);
  const step = useCallback(
    (by: 1 | -1, isWanted: (finding: Finding) => boolean) => {
      const all = prover.get().proof?.findings ?? [];
      const keys = all.map(findingKey);
      const finding = all[nextPlace(keys, all.map(isWanted), visited.current, known.current, by)];
      if (!finding) return say('There is nothing to mend.');
      visited.current = findingKey(finding);
      known.current = keys;
      store.select(placeToMend(finding));
      mend.current(finding);
      const where = placeWords(finding, draftOf(store.getState()));
      return say(`${whichOf(finding, all)}. ${where}. ${finding.message}`);
    },
    [prover, say, store],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // The source view has its own way from line to line.
      if (event.key !== 'F8' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey)
        return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1, () => true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [step]);
  return { said, writeNext: () => step(1, isStillToWrite) };
}

/** "Error 1 of 3", "Text to write 2 of 147": among its own kind, since those are the ones that are gone through. */
function whichOf(finding: Finding, all: readonly Finding[]): string {
  const isToWrite = isStillToWrite(finding);
  const own = all.filter((each) => isStillToWrite(each) === isToWrite);
  const kind = isToWrite ? 'Text to write' : finding.severity === 'error' ? 'Error' : 'Warning';
  return `${kind} ${own.indexOf(finding) + 1} of ${own.length}`;
}
