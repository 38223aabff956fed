import { expect, test } from 'vitest';
import { ownTokens, PhoneInATest, RoomInATest } from './phone-in-a-test.tsx';

async function roomWith(phones: number) {
  const room = await RoomInATest.open();
  const joined: PhoneInATest[] = [];
  for (let place = 0; place < phones; place++) joined.push(await new PhoneInATest(room, ownTokens()).join());
  return { room, phones: joined, phone: joined[0]! };
}

test('scan, tap “Join”, and you are in: no account, no name, the reading begins at the heading', async () => {
  const room = await RoomInATest.open();
  const phone = await new PhoneInATest(room, ownTokens()).open();
  expect(phone.text).toContain('Code ACE347');
  await phone.expectAccessible();
  const entries = history.length;
  await phone.tap('Join');
  expect(phone.heading).toBe('You are in.');
  expect(phone.sees.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(history.length, 'back leaves the page').toBe(entries);
  expect(phone.sees.queryByRole('textbox')).toBeNull();
  await phone.expectAccessible();
});

test('a phone follows the talk from its briefing to its end, and every step is accessible', async () => {
  const { room, phones, phone } = await roomWith(3);
  const at = async (heading: string) => {
    expect(phone.heading).toBe(heading);
    await phone.expectAccessible();
  };
  await room.does('brief');
  await at('This is the situation');
  expect(phone.text).toContain('You may re-send a parcel.');

  await room.does('begin');
  await at('Listen first');
  expect(phone.sees.getByRole('list', { name: 'Replies' }).children).toHaveLength(4);
  expect(phone.sees.queryByRole('button', { name: /^A/ }), 'not open yet').toBeNull();

  await room.does({ type: 'open-voting', seconds: 90 });
  await at('What do you say?');
  expect(phone.awake).toBe(1);
  expect(phone.sees.getByRole('timer')).toHaveTextContent('1:30');
  await room.pass(1_000);
  expect(phone.sees.getByRole('timer')).toHaveTextContent('1:29');
  await phone.tap(/^A/);
  expect(phone.text).toContain('Your vote for A is counted.');
  await phone.tap(/^B/);
  expect(phone.sees.getByRole('button', { name: /^B/ })).toHaveAttribute('aria-pressed', 'true');
  expect(phone.sees.getByRole('button', { name: /^A/ })).toHaveAttribute('aria-pressed', 'false');
  await phones[1]!.tap(/^B/);
  await phones[2]!.tap(/^C/);

  await room.does('pause');
  await at('Voting is paused');
  await phone.tap(/^A/);
  expect(phone.text).toContain('Your vote for B is counted.');
  await room.does('resume', 'close');
  await at('Voting is closed');
  expect(phone.awake).toBe(0);
  expect(phone.sees.queryByRole('button', { name: /^A/ })).toBeNull();
  expect(phone.text).not.toContain(' of 3');

  await room.does('reveal');
  await at('How the room voted');
  const [, b, c] = phone.sees.getByRole('list', { name: 'How the room voted, 3 in all' }).children;
  expect(b).toHaveTextContent('Your choice');
  expect(b).toHaveTextContent('2 of 3 · 67 %');
  expect(c).toHaveTextContent('1 of 3 · 33 %');
  expect(phone.text).not.toContain('Best.');

  await room.does('explain');
  await at('How the room voted');
  expect(phone.text).toContain('Best. You said back two facts.');

  await room.does('hint', 'discuss');
  await at('Talk it over with your neighbour');
  expect(phone.text).toContain('this moment asks you to listen, and to empathize');

  await room.does('open-voting');
  await phone.tap(/^A/);
  await phones[1]!.tap(/^A/);
  await room.does('close', 'reveal');
  expect(phone.text).toContain('2 of 2 · 100 % · 0 before');

  await room.does({ type: 'play', choices: [{ team: 0, letter: 'B' }] });
  await at('Listen first');
  expect(phone.text).toContain('So what happens now?');
  while (room.live.room.control.matches('talk'))
    await room.does({ type: 'play', choices: [{ team: 0, letter: 'A' }] });
  await at('The talk is over');
  await room.does({ type: 'show-minority', team: 0, decision: 0, letter: 'A', onward: [] });
  await at('What if…');
  await room.does({ type: 'move-minority', shown: 1 });
  expect(phone.text).toContain('Calm DOWN?');
  await at('What if…');
  await room.does('leave-minority', 'debrief');
  await at('Looking back');
  await room.does({ type: 'end', forget: false });
  await at('Thank you for taking part');
  room.refuses = 'room-over';
  await phone.cut();
  await phone.mend();
  expect(phone.heading, 'what was seen last stays').toBe('Thank you for taking part');
});

test('a vote made without a connection is not called counted until the room has it', async () => {
  const { room, phone } = await roomWith(1);
  await room.does('brief', 'begin', 'open-voting');
  await phone.cut();
  expect(phone.text).toContain('Connection lost. Trying again…');
  await phone.tap(/^B/);
  expect(phone.text).toContain('B is not sent yet: there is no connection.');
  expect(room.live.room.votes.size).toBe(0);
  await phone.expectAccessible();
  await phone.mend();
  expect(phone.text).toContain('Your vote for B is counted.');
  expect(phone.text).not.toContain('Connection lost');
  expect([...room.live.room.votes.values()]).toMatchObject([{ letter: 'B' }]);
});

test('a vote that arrives after closing is told as lost, and the one that stands is named', async () => {
  const { room, phone } = await roomWith(1);
  await room.does('brief', 'begin', 'open-voting');
  await phone.tap(/^A/);
  await phone.cut();
  await phone.tap(/^B/);
  await room.does('close');
  await phone.mend();
  expect(phone.heading).toBe('Voting is closed');
  expect(phone.text).toContain('B came too late: voting had closed. Your vote for A counts.');
  const [a, b] = phone.sees.getByRole('list', { name: 'Replies' }).children;
  expect(a).toHaveTextContent('Your choice');
  expect(b).not.toHaveTextContent('Your choice');
});

test('after a reload, or a flat battery, the same phone is the same voter and sees its vote', async () => {
  const { room, phone } = await roomWith(1);
  await room.does('brief', 'begin', 'open-voting');
  await phone.tap(/^C/);
  phone.putAway();
  const again = await new PhoneInATest(room, phone.tokens).open();
  expect(again.heading, 'no second join').toBe('What do you say?');
  expect(again.sees.getByRole('button', { name: /^C/ })).toHaveAttribute('aria-pressed', 'true');
  await again.tap(/^D/);
  expect(again.text).toContain('Your vote for D is counted.');
  expect(room.live.room.voters.size).toBe(1);
  expect([...room.live.room.votes.values()]).toMatchObject([{ letter: 'D', n: 2 }]);
});

test('two tabs of one phone are one voter, and the last tap counts in whichever it was', async () => {
  const { room, phone } = await roomWith(1);
  const other = await new PhoneInATest(room, phone.tokens).open();
  await room.does('brief', 'begin', 'open-voting');
  await phone.tap(/^A/);
  await phone.tap(/^B/);
  await phone.tap(/^C/);
  await other.tap(/^D/);
  expect(other.text).toContain('Your vote for D is counted.');
  expect(phone.text).toContain('Your vote for D is counted.');
  expect(room.live.room.votes.size).toBe(1);
});

test('the keys of the letters vote, but not while a name is being typed', async () => {
  const { room, phone } = await roomWith(1);
  await room.does('brief', 'begin', 'open-voting');
  await phone.press('b');
  expect(phone.text).toContain('Your vote for B is counted.');
  await phone.press('{Control>}a{/Control}');
  await phone.press('j');
  expect(phone.text).toContain('Your vote for B is counted.');
});

test('in the hot seat one phone drives, and the others tick what they saw', async () => {
  const { room, phones } = await roomWith(2);
  const [driver, observer] = phones as [PhoneInATest, PhoneInATest];
  await room.does('brief');
  await driver.tap(/Would you take the mic later/);
  await driver.type(driver.sees.getByRole('textbox', { name: 'A nickname, if you like' }), 'Kim');
  await driver.tap('Send');
  expect(driver.text).toContain('“Kim” is with the facilitator');
  await driver.expectAccessible();
  const [voter] = room.live.room.voters.keys();
  await room.does({ type: 'judge-name', voter: voter!, name: 'Kim', ok: true });
  await room.does('begin', { type: 'hand-mic', voter: voter! });
  expect(driver.heading).toBe('You have the mic');
  expect(observer.heading).toBe('Kim has the mic');
  await room.does('open-voting');
  expect(observer.sees.queryByRole('button', { name: /^A/ })).toBeNull();
  await driver.tap(/^A/);
  await room.does('close');
  expect(observer.heading).toBe('The reply is chosen');
  // Nobody can have seen anything in a reply that is not known yet.
  expect(observer.sees.queryByRole('checkbox')).toBeNull();
  await room.does('reveal');
  expect(observer.heading).toBe('What Kim chose');
  expect(observer.sees.getByRole('list', { name: 'What was chosen' })).toHaveTextContent('Chosen');
  expect(observer.text).not.toContain('%');
  expect(driver.heading).toBe('What you chose');
  expect(driver.sees.queryByRole('checkbox')).toBeNull();
  await observer.click(observer.sees.getByRole('checkbox', { name: /says back two/ }));
  await room.pass(0);
  await observer.click(observer.sees.getByRole('checkbox', { name: /one question/ }));
  await room.pass(0);
  expect(observer.text).toContain('Noted.');
  expect([...room.live.room.ticks.values()]).toMatchObject([
    { n: 2, markers: ['listen.paraphrase', 'listen.one-question'] },
  ]);
  await observer.expectAccessible();
});

test('whoever gave no name before the talk can offer to take the mic between two votes', async () => {
  const { room, phone } = await roomWith(1);
  await room.does('brief', 'begin');
  await phone.tap(/Would you take the mic later/);
  await phone.type(phone.sees.getByRole('textbox', { name: 'A nickname, if you like' }), 'Kim');
  await phone.tap('Send');
  expect(phone.text).toContain('“Kim” is with the facilitator');
  await phone.expectAccessible();
  await room.does({ type: 'open-voting', seconds: null });
  expect(phone.sees.queryByRole('button', { name: /mic|name/ })).toBeNull();
});

test('in teams each phone says which is its own, asks kindly for a name, and shows its own talk', async () => {
  const { room, phones } = await roomWith(2);
  const [first, second] = phones as [PhoneInATest, PhoneInATest];
  await room.does({ type: 'split', teams: 2 });
  expect(first.text).toContain('You are in Team 1 of 2.');
  expect(second.text).toContain('Team 2 · ACE347');
  await second.expectAccessible();
  second.alone();
  const field = second.sees.getByRole('textbox', { name: 'A nickname, if you like' });
  expect(field).toHaveAccessibleDescription(/The facilitator looks at it first/);
  await second.type(field, '<b>');
  await second.tap('Send');
  expect(second.sees.getByRole('alert')).toHaveTextContent('Use letters, digits');
  await second.tap('No name, thank you');
  expect(second.sees.queryByRole('textbox')).toBeNull();
  await room.does('brief', 'begin', {
    type: 'play',
    choices: [
      { team: 0, letter: 'B' },
      { team: 1, letter: 'A' },
    ],
  });
  expect(first.text).toContain('Exactly.');
  expect(second.text).toContain('Calm DOWN?');
});

test('words that were put aside are not on the phone, and a talk that is stopped ends kindly', async () => {
  const { room, phone } = await roomWith(1);
  await room.does('brief', 'begin', { type: 'veil', on: true });
  expect(phone.text).toContain('The words are put aside for now.');
  expect(phone.text).not.toMatch(/parcel is six|Six\. /);
  await room.does('stop');
  expect(phone.heading).toBe('We stop this talk here');
  await phone.expectAccessible();
});

test('a screen reader hears each step once, and losing the connection', async () => {
  const { room, phone } = await roomWith(1);
  const heard = () => phone.sees.getAllByRole('status').at(-1)?.textContent;
  expect(heard()).toBe('You are in.');
  await room.does('brief', 'begin', 'open-voting');
  expect(heard()).toBe('What do you say? Voting is open.');
  await phone.cut();
  expect(heard()).toBe('Connection lost. Trying again.');
  await phone.mend();
  await room.does('close', 'reveal');
  expect(heard()).toBe('How the room voted');
});

test('a session that ended, and was deleted, while the phone was away has ended, and was not a wrong code', async () => {
  const { room, phone } = await roomWith(1);
  await room.does('brief');
  room.refuses = 'no-such-room';
  await phone.cut();
  await phone.mend();
  expect(phone.heading).toBe('The session has ended');
});
