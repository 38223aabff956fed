import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element with id "root" to render into');

createRoot(container).render(
  <StrictMode>
    <main>
      <h1>Hold the Line</h1>
      <p>Practise the hardest conversations in customer service before they happen for real.</p>
    </main>
  </StrictMode>,
);
