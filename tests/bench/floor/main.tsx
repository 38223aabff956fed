import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The least a React page can do on a click: add a line to a list. The floor that the talk is measured against. */
function BareList() {
  const [lines, setLines] = useState(['My parcel is six days late.']);
  return (
    <>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <button type="button" onClick={() => setLines((all) => [...all, `Line ${all.length + 1}`])}>
        Reply
      </button>
    </>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<BareList />);
