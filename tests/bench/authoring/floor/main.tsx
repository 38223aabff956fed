import { memo, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The least a React page can do for as many texts: a list of bare fields, of which only the one typed into is drawn again. */

const Field = memo(function Field({
  place,
  text,
  onText,
}: {
  readonly place: number;
  readonly text: string;
  readonly onText: (place: number, text: string) => void;
}) {
  return <textarea value={text} onChange={({ target }) => onText(place, target.value)} />;
});

function BareFields({ texts }: { readonly texts: readonly string[] }) {
  const [all, setAll] = useState(texts);
  const write = useCallback(
    (place: number, text: string) => setAll((now) => now.map((each, i) => (i === place ? text : each))),
    [],
  );
  return all.map((text, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- the list never changes its order
    <Field key={place} place={place} text={text} onText={write} />
  ));
}

declare global {
  var openFields: (texts: readonly string[]) => void;
}

const root = document.getElementById('root');
globalThis.openFields = (texts) => {
  if (root) createRoot(root).render(<BareFields texts={texts} />);
};
