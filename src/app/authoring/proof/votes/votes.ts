import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { parseVotes } from '#formats/votes/parse-votes.ts';
import type { SessionVotes } from '#formats/votes/session-votes.ts';
import { useDraft } from '#app/authoring/document/use-studio.ts';
import { useProof } from '#app/authoring/proof/use-proof.ts';
import { matchVotes, type MatchedVotes } from './match-votes.ts';

/** Sessions whose votes are shown over the draft, for as long as the page is open: they belong to the room, not to the draft. */
export interface ImportedSession {
  readonly name: string;
  readonly votes: SessionVotes;
}

interface VotesState {
  readonly sessions: readonly ImportedSession[];
}

export const votesStore = createStore<VotesState>(() => ({ sessions: [] }));

export type Imported =
  | { readonly ok: true; readonly decisions: number; readonly skipped: number }
  | { readonly ok: false; readonly problem: string; readonly help: string };

/** Takes the votes of a file in; those of a file of the same name are replaced. A file that is none changes nothing. */
export function importVotes(name: string, text: string): Imported {
  const parsed = parseVotes(text);
  if (!parsed.ok) return parsed;
  const { votes, skipped } = parsed;
  votesStore.setState(({ sessions }) => ({
    sessions: [...sessions.filter((session) => session.name !== name), { name, votes }],
  }));
  return { ok: true, decisions: votes.decisions.length, skipped };
}

export function forgetVotes(): void {
  votesStore.setState({ sessions: [] });
}

/** Votes brought to the draft as it stands; null where none were imported. */
export function useVotes(): MatchedVotes | null {
  const sessions = useStore(votesStore, (state) => state.sessions);
  const draft = useDraft();
  const hash = useProof().lastWhole?.solved?.hash ?? null;
  return useMemo(
    () => (sessions.length === 0 ? null : matchVotes(sessions, draft, hash)),
    [sessions, draft, hash],
  );
}
