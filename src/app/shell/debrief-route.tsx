import { lazy, Suspense, useCallback } from 'react';
import type { TalkStore } from '#app/storage/talk-store.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { links, replayHref } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { loadDebriefScreen } from './later-screens.ts';
import { NoScenario } from './no-scenario.tsx';
import { NotFound } from './not-found.tsx';
import { useLoaded } from './use-loaded.ts';
import { useScenario } from './use-scenario.ts';
import { Waiting } from './waiting.tsx';

const DebriefScreen = lazy(async () => ({ default: (await loadDebriefScreen()).DebriefScreen }));

export function DebriefRoute({ library, store, attempt }: AppParts & { readonly attempt: string }) {
  const load = useCallback(() => store.get(attempt), [store, attempt]);
  const { loaded } = useLoaded(load);
  if (loaded.state === 'waiting') return <Waiting what="your debrief" />;
  const record = loaded.state === 'here' ? loaded.value : null;
  if (!record) {
    return (
      <NotFound title="This talk is not on this device">
        It may have been deleted, or had in another browser or a private window.
      </NotFound>
    );
  }
  return <DebriefOf library={library} store={store} record={record} />;
}

function DebriefOf({ library, store, record }: AppParts & { readonly record: TalkRecord }) {
  const { attempt, startedAt, endedAt, reaction, plan } = record;
  const found = useScenario(library, attempt.scenario);
  if (found.state !== 'ready') return <NoScenario found={found} />;
  const { scenario } = found;
  const keep = (change: Partial<Pick<TalkRecord, 'reaction' | 'plan'>>) => keepAnswer(store, record, change);
  return (
    <Suspense fallback={<Waiting what="your debrief" />}>
      <DebriefScreen
        scenario={scenario}
        attempt={attempt}
        record={{ startedAt, endedAt, reaction, plan }}
        onReaction={(given) => {
          // What cannot be kept is said by the notice above every screen.
          keep({ reaction: given }).catch(() => undefined);
        }}
        onPlan={(given) => keep({ plan: given })}
        practiseAgainHref={links.briefing(scenario.id)}
        replayHref={(turn) => replayHref(attempt.id, turn)}
        catalogueHref={links.catalogue}
      />
    </Suspense>
  );
}

/**
 * Adds an answer to what is stored now, which may be newer than what the screen was opened with. Rejects when it will not
 * outlive the tab.
 */
async function keepAnswer(
  store: TalkStore,
  record: TalkRecord,
  change: Partial<Pick<TalkRecord, 'reaction' | 'plan'>>,
): Promise<void> {
  const latest = (await store.get(record.attempt.id)) ?? record;
  const saved = await store.save({ ...latest, ...change });
  if (saved.outcome === 'conflict') return keepAnswer(store, saved.stored, change);
  if (saved.outcome !== 'saved') throw new Error('it is kept in this tab only');
  return undefined;
}
