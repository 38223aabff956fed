import fc from 'fast-check';
import type { TextChange } from '#formats/yaml/source.ts';

/** What people and accidents type into YAML. */
const SCRAPS = [
  '"',
  "'",
  ':',
  ': ',
  '\n',
  '\n\n',
  '\n  ',
  '\n    ',
  '\n  next: ',
  '\nnext: ',
  '- ',
  '\n- ',
  '\n  - x\n',
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  ' # why',
  '|',
  '>-\n',
  '|+\n\n',
  '&a ',
  '*a',
  '!t ',
  '\t',
  '\n\t',
  'word',
  'two words ',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '? ',
  'x: y\n',
  '  b: "',
  '\r\n',
  '\\',
  '’',
  '0o7',
  '1_000',
  '0x1F',
  '-.5',
  '.5',
  '~',
  'null',
  'true: ',
  '__proto__: ',
  'beats:\n',
  'beats: ',
  '  opening:\n',
  '<<: ',
  '@',
  '`',
  '=',
  ' ',
  '      ',
];

export interface Typed {
  /** Where, from 0 to 1 of the text. */
  readonly at: number;
  readonly gone: number;
  readonly typed: string;
}

/** A few edits of any kind, one after the other. */
export const typing: fc.Arbitrary<Typed[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    gone: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { arbitrary: fc.nat(30), weight: 1 }),
    typed: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...SCRAPS) },
      { weight: 1, arbitrary: fc.constant('') },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...SCRAPS), fc.constantFrom(...SCRAPS))
          .map((both) => both.join('')),
      },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

export function changeOf(text: string, { at, gone, typed }: Typed): TextChange {
  const from = Math.floor(at * text.length);
  return { from, to: Math.min(text.length, from + gone), insert: typed };
}
