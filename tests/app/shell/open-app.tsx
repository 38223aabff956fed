import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cardOf } from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { App } from '#app/shell/app.tsx';
import type { ScenarioLibrary } from '#app/shell/scenario-library.ts';
import { memoryBackend } from '#app/storage/memory-backend.ts';
import { createTalkStore, type TalkStore } from '#app/storage/talk-store.ts';
import { silentAnalyst } from '../analyst/analyst-in-a-test.ts';

export function memoryStore(): TalkStore {
  return createTalkStore({ open: () => Promise.resolve(memoryBackend()), now: () => 2000 });
}

/** The app at an address, with one scenario in its library. */
export async function openApp(
  scenario: Scenario,
  address: string,
  { library, store = memoryStore() }: { library?: Partial<ScenarioLibrary>; store?: TalkStore } = {},
) {
  window.location.hash = address;
  const whole: ScenarioLibrary = {
    entries: [cardOf(scenario)],
    load: (id) => Promise.resolve(id === scenario.id ? scenario : undefined),
    ...library,
  };
  const view = render(<App library={whole} store={store} analyst={silentAnalyst} />);
  // The first screens come from promises: the list of talks, the scenario, the screen's own chunk.
  await act(() => Promise.resolve());
  return { user: userEvent.setup(), store, ...view };
}
