import { expect, test } from 'vitest';
import { answersOf, heardAgain, NOTHING_SAID } from '#app/authoring/interview/spoken-answers.ts';

test('lists are read line by line, with or without dashes, and facts by their colon', () => {
  const answers = answersOf(
    {
      ...NOTHING_SAID,
      offers: '- A quiet room\n\n• A drink\n',
      screen: 'Room 214: being cleaned: free at four\nNothing else',
      name: ' Noor ',
    },
    'room',
  );
  expect(answers).toMatchObject({
    id: 'room',
    offers: ['A quiet room', 'A drink'],
    screen: [
      { label: 'Room 214', value: 'being cleaned: free at four' },
      { label: 'Note', value: 'Nothing else' },
    ],
    customer: { name: 'Noor' },
  });
});

test('what was kept is heard again, and what is damaged of it is as if it had not been said', () => {
  const said = {
    ...NOTHING_SAID,
    temperament: 'confused' as const,
    name: 'Noor',
    habits: ['assumption' as const],
  };
  expect(heardAgain(JSON.parse(JSON.stringify(said)))).toEqual(said);
  for (const damaged of [null, 3, 'x', [], {}, { temperament: 'sad', name: 4, habits: 'all' }])
    expect(heardAgain(damaged)).toEqual(NOTHING_SAID);
});
