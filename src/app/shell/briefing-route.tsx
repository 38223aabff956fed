import { useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Mode } from '#runtime/attempt.ts';
import { usePreferences } from '#app/storage/preferences.ts';
import { links } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { beginTalk } from './begin-talk.ts';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { fetchWhenIdle, loadBriefingScreen, loadWhatATalkNeeds } from './later-screens.ts';
import { NoScenario } from './no-scenario.tsx';
import { useScenario } from './use-scenario.ts';
import { Waiting } from '#app/ui/waiting.tsx';

interface Choice {
  readonly mode: Mode;
  readonly seed: number | undefined;
}

export function BriefingRoute({
  library,
  store,
  analyst,
  scenario: id,
}: AppParts & { readonly scenario: string }) {
  const found = useScenario(library, id);
  const [, navigate] = useHashLocation();
  const { mode: usual, set } = usePreferences();
  useEffect(() => fetchWhenIdle(() => loadWhatATalkNeeds(analyst)), [analyst]);
  if (found.state !== 'ready') return <NoScenario found={found} />;
  const { scenario } = found;
  const begin = async (choice: Choice) => {
    navigate(links.talk(scenario.id, await beginTalk(store, scenario, choice)));
  };
  return (
    <LaterScreen
      load={loadBriefingScreen}
      name="The briefing"
      waiting={<Waiting what="the briefing" />}
      props={{
        scenario,
        links,
        mode: usual,
        onBegin: (choice: Choice) => {
          set({ mode: choice.mode });
          void begin(choice);
        },
      }}
    />
  );
}
