import { useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Mode } from '#runtime/attempt.ts';
import { BriefingScreen } from '#app/practice/briefing/briefing-screen.tsx';
import { usePreferences } from '#app/storage/preferences.ts';
import { links } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { beginTalk } from './begin-talk.ts';
import { loadTalkScreen } from './later-screens.ts';
import { NoScenario } from './no-scenario.tsx';
import { useScenario } from './use-scenario.ts';

export function BriefingRoute({ library, store, scenario: id }: AppParts & { readonly scenario: string }) {
  const found = useScenario(library, id);
  const [, navigate] = useHashLocation();
  const { mode: usual, set } = usePreferences();
  useEffect(() => {
    // The talk is what comes next; it should not be waited for then. If it cannot be fetched, the talk's own screen says so.
    loadTalkScreen().catch(() => undefined);
  }, []);
  if (found.state !== 'ready') return <NoScenario found={found} />;
  const { scenario } = found;
  const begin = async (choice: { readonly mode: Mode; readonly seed: number | undefined }) => {
    navigate(links.talk(scenario.id, await beginTalk(store, scenario, choice)));
  };
  return (
    <BriefingScreen
      scenario={scenario}
      links={links}
      mode={usual}
      onBegin={(choice) => {
        set({ mode: choice.mode });
        void begin(choice);
      }}
    />
  );
}
