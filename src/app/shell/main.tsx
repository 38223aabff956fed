import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openAnalyst } from '#app/analyst/open-analyst.ts';
import type { FindWayIn } from '#app/classroom/way-in.ts';
import { openTalkStore } from '#app/storage/open-talk-store.ts';
import { afterPaint } from '#app/ui/after-paint.ts';
import '#app/ui/theme.css';
import { App } from './app.tsx';
import { library, ownScenarios } from './in-this-browser.ts';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element with id "root" to render into');

const store = openTalkStore({ whenFree: () => new Promise((resolve) => void afterPaint(resolve)) });

/** Comes with the classroom, and not before. */
const findWayIn: FindWayIn = async (code) =>
  (await import('#app/classroom/browser-way-in.ts')).findWayIn(code);

createRoot(container).render(
  <StrictMode>
    <App
      library={library}
      ownScenarios={ownScenarios}
      store={store}
      analyst={openAnalyst()}
      findWayIn={findWayIn}
    />
  </StrictMode>,
);
