import { useState } from 'react';

export interface TypedText {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Shows what the document has, where it writes the text in another way (blanks at the end). */
  readonly settle: () => void;
}

/**
 * What is in a field while it is typed into: the letters as they were typed, so that the caret never jumps. When the document's
 * text becomes another one than was typed (undo, another view), it wins.
 */
export function useTypedText(
  value: string,
  write: (text: string) => void,
  isSame: (value: string, typed: string) => boolean = isSameText,
): TypedText {
  const [typed, setTyped] = useState({ text: value, base: value });
  if (typed.base !== value) {
    // Seen for the first time: our own letters coming back, or somebody else's.
    setTyped({ text: isSame(value, typed.text) ? typed.text : value, base: value });
  }
  return {
    text: typed.text,
    type: (text) => {
      setTyped({ text, base: typed.base });
      write(text);
    },
    settle: () => setTyped({ text: value, base: value }),
  };
}

/** A file may fold lines and drop blanks at their ends; that is no other text. */
function isSameText(a: string, b: string): boolean {
  return a === b || a.replaceAll(/\s+/g, ' ').trim() === b.replaceAll(/\s+/g, ' ').trim();
}
