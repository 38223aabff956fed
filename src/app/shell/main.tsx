import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openAnalyst } from '#app/analyst/open-analyst.ts';
import { openTalkStore } from '#app/storage/open-talk-store.ts';
import '#app/ui/theme.css';
import { App } from './app.tsx';
import { builtInLibrary } from './scenario-library.ts';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element with id "root" to render into');

createRoot(container).render(
  <StrictMode>
    <App
      library={builtInLibrary}
      store={openTalkStore()}
      analyst={openAnalyst()}
      findWayIn={async (code) => (await import('#app/classroom/find-way-in.ts')).findWayIn(code)}
    />
  </StrictMode>,
);
