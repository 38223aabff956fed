import { lazy, Suspense, useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Mode } from '#runtime/attempt.ts';
import { usePreferences } from '#app/storage/preferences.ts';
import { links } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { beginTalk } from './begin-talk.ts';
import { fetchWhenIdle, loadBriefingScreen, loadTalkScreen } from './later-screens.ts';
import { NoScenario } from './no-scenario.tsx';
import { useScenario } from './use-scenario.ts';
import { Waiting } from './waiting.tsx';

const BriefingScreen = lazy(async () => ({ default: (await loadBriefingScreen()).BriefingScreen }));

export function BriefingRoute({ library, store, scenario: id }: AppParts & { readonly scenario: string }) {
  const found = useScenario(library, id);
  const [, navigate] = useHashLocation();
  const { mode: usual, set } = usePreferences();
  useEffect(() => fetchWhenIdle(loadTalkScreen), []);
  if (found.state !== 'ready') return <NoScenario found={found} />;
  const { scenario } = found;
  const begin = async (choice: { readonly mode: Mode; readonly seed: number | undefined }) => {
    navigate(links.talk(scenario.id, await beginTalk(store, scenario, choice)));
  };
  return (
    <Suspense fallback={<Waiting what="the briefing" />}>
      <BriefingScreen
        scenario={scenario}
        links={links}
        mode={usual}
        onBegin={(choice) => {
          set({ mode: choice.mode });
          void begin(choice);
        }}
      />
    </Suspense>
  );
}
