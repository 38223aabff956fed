import { useCallback } from 'react';
import type { TalkStore } from '#app/storage/talk-store.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { links, replayHref } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LaterScreen } from './later-screen.tsx';
import { loadDebriefScreen } from './later-screens.ts';
import { NoScenario } from './no-scenario.tsx';
import { NotFound } from './not-found.tsx';
import { useLoaded } from './use-loaded.ts';
import { useScenario } from './use-scenario.ts';
import { Waiting } from './waiting.tsx';

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
  if (record.attempt.mode === 'check' && record.endedAt === null) return <NotOver record={record} />;
  return <DebriefOf library={library} store={store} record={record} />;
}

/** A check shows nothing of its key before it is over. */
function NotOver({ record }: { readonly record: TalkRecord }) {
  const { id, scenario } = record.attempt;
  return (
    <EmptyState
      title="This check is not over"
      level={1}
      action={<LinkButton href={links.talk(scenario, id)}>Go on with the talk</LinkButton>}
    >
      Its debrief opens when the talk has ended.
    </EmptyState>
  );
}

function DebriefOf({ library, store, record }: AppParts & { readonly record: TalkRecord }) {
  const { attempt, startedAt, endedAt, reaction, plan } = record;
  const found = useScenario(library, attempt.scenario);
  if (found.state !== 'ready') return <NoScenario found={found} />;
  const { scenario } = found;
  const keep = (change: Partial<Pick<TalkRecord, 'reaction' | 'plan'>>) => keepAnswer(store, record, change);
  return (
    <LaterScreen
      load={loadDebriefScreen}
      name="The debrief"
      waiting={<Waiting what="your debrief" />}
      props={{
        scenario,
        attempt,
        record: { startedAt, endedAt, reaction, plan },
        onReaction: (given: string) => {
          // What cannot be kept is said by the notice above every screen.
          keep({ reaction: given }).catch(() => undefined);
        },
        onPlan: (given: string) => keep({ plan: given }),
        practiseAgainHref: links.briefing(scenario.id),
        replayHref: (turn: number) => replayHref(attempt.id, turn),
        catalogueHref: links.catalogue,
      }}
    />
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
