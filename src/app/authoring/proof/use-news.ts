import { useEffect, useState } from 'react';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import type { StudioStore } from '#app/authoring/document/studio-store.ts';
import type { ProofNews } from './proof.ts';
import { useProver } from './use-proof.ts';

/** What the last edits did, until it is put away, undone, or something newer is known. */
export interface NewsNotice {
  readonly news: readonly ProofNews[];
  /** Counts notices, so that the same words twice are said twice. */
  readonly turn: number;
  /** Steps of the history there were before; null where undo does not lead back. */
  readonly before: number | null;
}

const NOTHING: NewsNotice = { news: [], turn: 0, before: null };

export function useNews(): { readonly notice: NewsNotice; readonly dismiss: () => void } {
  const store = useStudioStore();
  const prover = useProver();
  const [notice, setNotice] = useState(NOTHING);
  useEffect(() => {
    let seen = prover.get().proof;
    let steps = store.getState().past.length;
    return prover.subscribe(() => {
      const { proof } = prover.get();
      if (!proof || proof === seen) return;
      const before = steps;
      seen = proof;
      steps = store.getState().past.length;
      const news = proof.news.filter((each) => isWorthSaying(each, store));
      if (news.length > 0)
        setNotice(({ turn }) => ({ news, turn: turn + 1, before: wayBack(store, before) }));
      // What was said to be broken or lost and is well again needs no notice any more.
      else if (proof.news.some(({ tone }) => tone === 'better'))
        setNotice(({ turn }) => ({ ...NOTHING, turn }));
    });
  }, [prover, store]);
  return { notice, dismiss: () => setNotice(({ turn }) => ({ ...NOTHING, turn })) };
}

/** Half a word or half a line of YAML breaks a talk for a moment: that is typing, and no news. */
function isWorthSaying({ kind, tone }: ProofNews, store: StudioStore): boolean {
  if (tone === 'better') return false;
  return kind !== 'broken' || store.getState().past.at(-1)?.mergeKey === undefined;
}

/** Letters that joined the last step leave as many steps as there were: then that step is what made the difference. */
function wayBack(store: StudioStore, before: number): number | null {
  const { length } = store.getState().past;
  return length === 0 || length < before ? null : Math.min(before, length - 1);
}
