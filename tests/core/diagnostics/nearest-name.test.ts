import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, suggest } from '#core/diagnostics/nearest-name.ts';

describe('the distance between two names', () => {
  it.each([
    ['listen', 'listen', 0],
    ['', 'abc', 3],
    ['furios', 'furious', 1],
    ['lisetn', 'listen', 1],
    ['calm', 'clam', 1],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

  it('is the same both ways, nothing only for equals, and never more than the longer name', () => {
    const name = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('a suggestion', () => {
  it('names the nearest', () => expect(suggest('angy', ['angry', 'abusive'])).toBe('Did you mean "angry"?'));
  it('lists what there is when nothing is near', () => {
    expect(suggest('zebra', ['angry', 'abusive'])).toBe('Use one of: angry, abusive.');
  });
  it('cuts a long list', () => {
    const many = Array.from({ length: 30 }, (_, i) => `name-${i}`);
    expect(suggest('zebra', many)).toContain('(30 in all)');
  });
  it('says so when there is nothing to name', () => expect(suggest('x', [])).toContain('add it'));
});
