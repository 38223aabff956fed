import { useCallback, useEffect } from 'react';
import { usePreferences } from '#app/storage/preferences.ts';
import { links } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import type { HeaderLine } from './header-line.ts';
import { NoScenario } from './no-scenario.tsx';
import { NotFound } from './not-found.tsx';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { fetchWhenIdle, loadTalkScreen, loadWhatATalkNeeds } from './later-screens.ts';
import { useLoaded } from '#app/ui/use-loaded.ts';
import { useScenario } from './use-scenario.ts';
import { Waiting } from '#app/ui/waiting.tsx';

export function TalkRoute({
  library,
  store,
  analyst,
  scenario: id,
  attempt,
  onLine,
}: AppParts & {
  readonly scenario: string;
  readonly attempt: string;
  readonly onLine: (line: HeaderLine | null) => void;
}) {
  const found = useScenario(library, id);
  const preferences = usePreferences();
  useEffect(() => fetchWhenIdle(() => loadWhatATalkNeeds(analyst)), [analyst]);
  const load = useCallback(() => store.get(attempt), [store, attempt]);
  const { loaded } = useLoaded(load);
  if (found.state !== 'ready') return <NoScenario found={found} />;
  if (loaded.state === 'waiting') return <Waiting what="your talk" />;
  const record = loaded.state === 'here' ? loaded.value : null;
  if (record?.attempt.scenario !== id) {
    return (
      <NotFound title="This talk is not on this device">
        It may have been deleted, or begun in another browser or a private window.
      </NotFound>
    );
  }
  return (
    <LaterScreen
      load={loadTalkScreen}
      name="The conversation"
      waiting={<Waiting what="the conversation" />}
      props={{
        scenario: found.scenario,
        record,
        links,
        preferences,
        save: store.save,
        onLine,
      }}
    />
  );
}
