import { expect, it } from 'vitest';
import { codeFrame } from '#cli/report/code-frame.ts';

const at = (line: number, column: number) => ({ file: 'a.yaml', line, column });

it('shows the line between its neighbours, a caret under its column', () => {
  expect(codeFrame('one\ntwo\nthree\nfour', at(2, 2))).toEqual(['1 | one', '2 | two', '  |  ^', '3 | three']);
});

it('has fewer lines at the ends of a file', () => {
  expect(codeFrame('one', at(1, 1))).toEqual(['1 | one', '  | ^']);
  expect(codeFrame('one\r\ntwo', at(2, 3))).toEqual(['1 | one', '2 | two', '  |   ^']);
});

it('keeps line numbers in one column', () => {
  const lines = Array.from({ length: 12 }, (_, i) => `line ${i + 1}`).join('\n');
  expect(codeFrame(lines, at(10, 1))).toEqual([' 9 | line 9', '10 | line 10', '   | ^', '11 | line 11']);
});

it('cuts a long line around the place', () => {
  const [, caret] = codeFrame(`${'a'.repeat(500)}!`, at(1, 501));
  const [line = ''] = codeFrame(`${'a'.repeat(500)}!`, at(1, 501));
  expect(line.length).toBeLessThanOrEqual(104);
  expect(line.indexOf('!')).toBe(caret?.indexOf('^'));
});
