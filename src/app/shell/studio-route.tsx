import { useEffect, useMemo } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { viewOf } from '#app/authoring/studio-links.ts';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { Waiting } from '#app/ui/waiting.tsx';
import { PATTERNS, studioLinks } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import {
  fetchWhenIdle,
  loadStudioInterview,
  loadStudioStart,
  loadStudioWorkspace,
  WHAT_A_DRAFT_LEADS_TO,
} from './later-screens.ts';

/** Whether an address is a draft being worked on, which has the whole width to itself. */
export function isWorkspace(location: string): boolean {
  return /^\/studio\/[^/]+/.test(location) && location !== PATTERNS.interview;
}

/** Where drafts are begun and found again. */
export function StudioRoute({ library: { entries, textsOf } }: Pick<AppParts, 'library'>) {
  const onOpen = useOpenDraft();
  useEffect(() => fetchWhenIdle(() => Promise.all([loadStudioWorkspace(), loadStudioInterview()])), []);
  return (
    <LaterScreen
      load={loadStudioStart}
      name="The studio"
      waiting={<Waiting what="the studio" />}
      props={{ entries, textsOf, links: studioLinks, onOpen }}
    />
  );
}

export function InterviewRoute({ library: { entries } }: Pick<AppParts, 'library'>) {
  const onOpen = useOpenDraft();
  const taken = useMemo(() => new Set(entries.map(({ id }) => id)), [entries]);
  return (
    <LaterScreen
      load={loadStudioInterview}
      name="The interview"
      waiting={<Waiting what="the interview" />}
      props={{ taken, links: studioLinks, onOpen }}
    />
  );
}

export function WorkspaceRoute({
  library,
  ownScenarios,
  draft,
  view,
}: Pick<AppParts, 'library' | 'ownScenarios'> & {
  readonly draft: string;
  readonly view: string | undefined;
}) {
  const publisher = useMemo(
    () =>
      ownScenarios && {
        own: ownScenarios,
        // Of those that are in the catalogue, the ones that were built in: their names are taken.
        isTaken: async (id: string) =>
          library.entries.some((entry) => entry.id === id) && (await library.textsOf?.(id)) === undefined,
      },
    [library, ownScenarios],
  );
  return (
    <LaterScreen
      load={loadStudioWorkspace}
      name="The studio"
      waiting={<Waiting what="the studio" />}
      props={{ draft, view: viewOf(view), links: studioLinks, leadsTo: WHAT_A_DRAFT_LEADS_TO, publisher }}
    />
  );
}

function useOpenDraft(): (draft: string) => void {
  const [, navigate] = useHashLocation();
  return (draft) => navigate(studioLinks.draft(draft));
}
