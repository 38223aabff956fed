import { expect, test } from 'vitest';
import { REFUSAL_NAMES } from '#protocol/refusals.ts';
import { ownTokens, PhoneInATest, RoomInATest } from './phone-in-a-test.tsx';

test('without a code in the address it is typed, in any case, with blanks, and problems are named', async () => {
  const room = await RoomInATest.open();
  location.hash = '';
  const phone = await new PhoneInATest(room, ownTokens()).open();
  const field = phone.sees.getByRole('textbox', { name: /^The code on the screen/ });
  await phone.tap('Join');
  expect(field).toHaveAccessibleDescription('Type the 6 characters you see on the screen.');
  expect(field).toHaveFocus();
  await phone.type(field, 'ace3');
  await phone.tap('Join');
  expect(field).toHaveAccessibleDescription('A code has 6 characters, this one has 4.');
  await phone.type(field, 'ace3O7');
  await phone.tap('Join');
  expect(field).toHaveAccessibleDescription('No code has “O” in it. Could it be a D?');
  await phone.expectAccessible();
  await phone.type(field, 'ace 347{Enter}');
  await room.pass(0);
  expect(phone.heading).toBe('You are in.');
  expect(location.hash).toBe('#ACE347');
});

test('a code that is none shows where it came from, ready to be mended', async () => {
  const room = await RoomInATest.open();
  location.hash = '#ace-34O';
  const phone = await new PhoneInATest(room, ownTokens()).open();
  expect(phone.sees.getByRole('textbox')).toHaveValue('ACE34O');
  expect(phone.sees.getByRole('alert')).toHaveTextContent('No code has “O”');
});

test('a room that is not there says what to look for, and takes another code', async () => {
  const room = await RoomInATest.open();
  location.hash = '#ACE34X';
  const phone = await new PhoneInATest(room, ownTokens()).join();
  expect(phone.heading).toBe('There is no room with this code');
  await phone.expectAccessible();
  await phone.tap('Type a code');
  const field = phone.sees.getByRole('textbox');
  await phone.type(field, 'ACE347{Enter}');
  await room.pass(0);
  expect(phone.heading).toBe('You are in.');
});

test.for(REFUSAL_NAMES)('refused for “%s”, a phone says what is wrong and what to do', async (reason) => {
  const room = await RoomInATest.open();
  room.refuses = reason;
  const phone = await new PhoneInATest(room, ownTokens()).join();
  await room.pass(0);
  expect(phone.container).toHaveTextContent(reason === 'version' ? 'Getting the newest page' : /\w\. \w/);
  await phone.expectAccessible();
});

test('a page that is too old loads itself anew once, and then says what to do', async () => {
  const room = await RoomInATest.open();
  room.refuses = 'version';
  const phone = await new PhoneInATest(room, ownTokens()).join();
  await room.pass(0);
  expect(phone.reloads).toBe(1);
  phone.putAway();
  const again = new PhoneInATest(room, phone.tokens);
  again.reloads = 1;
  await again.join();
  await room.pass(0);
  expect(again.heading).toBe('This page does not fit the room');
});

test('a room that does not answer: after a while it says what may be wrong, and goes on trying', async () => {
  const room = await RoomInATest.open();
  const phone = new PhoneInATest(room, ownTokens());
  await phone.cut();
  await phone.join();
  expect(phone.heading).toBe('Joining ACE347…');
  expect(phone.text).not.toContain('Wi-Fi');
  await room.pass(6_000);
  expect(phone.text).toContain('Is this phone on the Wi-Fi of the room?');
  await phone.expectAccessible();
  await phone.mend();
  expect(phone.heading).toBe('You are in.');
});

test('another address in the same tab is another room', async () => {
  const room = await RoomInATest.open();
  const phone = await new PhoneInATest(room, ownTokens()).join();
  location.hash = '#XXXXXX';
  await room.pass(0);
  await expect.poll(() => phone.heading).toBe('Join the room');
  location.hash = '#ACE347';
  await expect.poll(() => phone.heading).toBe('You are in.');
});
