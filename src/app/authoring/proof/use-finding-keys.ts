import { useEffect, useRef, useState } from 'react';
import { draftOf, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { placeWords } from './finding-words.ts';
import { placeToMend } from './place-of-finding.ts';
import { useProver } from './use-proof.ts';

/** F8 and Shift+F8 lead from one finding to the next, wherever one is; gives what to say about it. */
export function useFindingKeys(): { readonly message: string; readonly turn: number } {
  const store = useStudioStore();
  const prover = useProver();
  const at = useRef(-1);
  const [said, setSaid] = useState({ message: '', turn: 0 });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // The source view has its own way from line to line.
      if (event.key !== 'F8' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey)
        return;
      event.preventDefault();
      const findings = prover.get().proof?.findings ?? [];
      const step = event.shiftKey ? -1 : 1;
      const start = at.current < 0 && step < 0 ? 0 : at.current;
      at.current = findings.length === 0 ? -1 : (start + step + findings.length) % findings.length;
      const finding = findings[at.current];
      if (!finding) return setSaid(({ turn }) => ({ message: 'There is nothing to mend.', turn: turn + 1 }));
      store.select(placeToMend(finding));
      const place = placeWords(finding, draftOf(store.getState()));
      const kind = finding.severity === 'error' ? 'Error' : 'Warning';
      const message = `${kind} ${at.current + 1} of ${findings.length}. ${place}. ${finding.message}`;
      return setSaid(({ turn }) => ({ message, turn: turn + 1 }));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [prover, store]);
  return said;
}
