import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { placeWords } from './finding-words.ts';
import { placeToMend } from './place-of-finding.ts';
import { findingKey } from './mending.ts';
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
  const at = useRef(-1);
  // What was visited last: when it is mended the next one has its number.
  const visited = useRef('');
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
      const from = all.findIndex((each) => findingKey(each) === visited.current);
      at.current = nextPlace(all.map(isWanted), from, at.current, by);
      const finding = all[at.current];
      if (!finding) return say('There is nothing to mend.');
      visited.current = findingKey(finding);
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

/**
 * The next place that is wanted, round and round; −1 where there is none.
 *
 * @param wanted for each finding, whether it is
 * @param visited place of the finding visited last, −1 where it is mended or there was none
 * @param before the place it had, −1 at first: when it is mended the next one has its number
 */
function nextPlace(wanted: readonly boolean[], visited: number, before: number, step: 1 | -1): number {
  const count = wanted.length;
  const first = visited >= 0 ? visited + step : Math.max(before, 0) + (step > 0 ? 0 : -1);
  for (let tried = 0; tried < count; tried++) {
    const place = (((first + tried * step) % count) + count) % count;
    if (wanted[place] === true) return place;
  }
  return -1;
}
