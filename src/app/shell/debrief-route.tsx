import { useCallback } from 'react';
import type { TalkStore } from '#app/storage/talk-store.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import type { Objection } from '#app/storage/objection.ts';
import { usePreferences } from '#app/storage/preferences.ts';
import { links, replayHref } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { keepAnswer, withObjection } from './keep-answer.ts';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { loadDebriefScreen } from './later-screens.ts';
import { NoScenario } from './no-scenario.tsx';
import { NotFound } from './not-found.tsx';
import { useLoaded } from '#app/ui/use-loaded.ts';
import { useScenario } from './use-scenario.ts';
import { Waiting } from '#app/ui/waiting.tsx';

export function DebriefRoute({ attempt, ...parts }: AppParts & { readonly attempt: string }) {
  const { store } = parts;
  const load = useCallback(() => loadWithOrigin(store, attempt), [store, attempt]);
  const { loaded } = useLoaded(load);
  if (loaded.state === 'waiting') return <Waiting what="your debrief" />;
  const talk = loaded.state === 'here' ? loaded.value : null;
  if (!talk) {
    return (
      <NotFound title="This talk is not on this device">
        It may have been deleted, or had in another browser or a private window.
      </NotFound>
    );
  }
  const { record } = talk;
  if (record.attempt.mode === 'check' && record.endedAt === null) return <NotOver record={record} />;
  return <DebriefOf {...parts} {...talk} />;
}

interface Talk {
  readonly record: TalkRecord;
  /** The talk that this one is a branch of; null where it is none, or where that talk is gone. */
  readonly origin: TalkRecord | null;
}

async function loadWithOrigin(store: TalkStore, id: string): Promise<Talk | null> {
  const record = await store.get(id);
  if (!record) return null;
  return { record, origin: record.branchOf ? await store.get(record.branchOf.attempt) : null };
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

function DebriefOf({ library, store, analyst, record, origin }: AppParts & Talk) {
  const { attempt, startedAt, endedAt, reaction, plan, branchOf, objections = [] } = record;
  const pace = usePreferences((preferences) => preferences.pace);
  const found = useScenario(library, attempt.scenario);
  if (found.state !== 'ready') return <NoScenario found={found} />;
  const { scenario } = found;
  const keep = (change: Parameters<typeof keepAnswer>[2]) => keepAnswer(store, record, change);
  return (
    <LaterScreen
      load={loadDebriefScreen}
      name="The debrief"
      waiting={<Waiting what="your debrief" />}
      props={{
        scenario,
        attempt,
        record: { startedAt, endedAt, reaction, plan, objections },
        analyst,
        pace,
        onReaction: (given: string) => {
          // What cannot be kept is said by the notice above every screen.
          keep(() => ({ reaction: given })).catch(() => undefined);
        },
        onPlan: (given: string) => keep(() => ({ plan: given })),
        onObjection: (decision: number, objection: Objection | null) =>
          keep((latest) => withObjection(latest, decision, objection)),
        practiseAgainHref: links.briefing(scenario.id),
        replayHref: (turn: number, reply?: string) => replayHref(attempt.id, turn, reply),
        catalogueHref: links.catalogue,
        ...(branchOf && {
          branch: { at: branchOf.at, origin: origin && originOf(origin) },
        }),
      }}
    />
  );
}

function originOf({ attempt }: TalkRecord) {
  return { attempt, href: links.debrief(attempt.id) };
}
