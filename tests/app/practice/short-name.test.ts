import { expect, test } from 'vitest';
import { shortName } from '#app/practice/conversation/channel-words.ts';

test.each([
  ['Moira Geddes', 'Moira'],
  ['Mr Harold Achterberg', 'Mr Achterberg'],
  ['Mrs. Androulla Loizou', 'Mrs. Loizou'],
  ['Callum', 'Callum'],
])('%s is called %s in passing', (name, short) => expect(shortName(name)).toBe(short));
