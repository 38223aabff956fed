import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { StudioStore } from '#app/authoring/document/studio-store.ts';
import { StudioContext } from '#app/authoring/document/use-studio.ts';
import { KeeperContext } from '#app/authoring/keep/use-keeping.ts';
import { FindingMark } from '#app/authoring/proof/finding-marks.tsx';
import { ProofNews } from '#app/authoring/proof/proof-news.tsx';
import { ProofPanel } from '#app/authoring/proof/proof-panel.tsx';
import { ProverContext, type Prover } from '#app/authoring/proof/use-proof.ts';
import { loadVotes } from '#app/authoring/proof/votes/load-votes.ts';
import { LATE_PARCEL_FOLDER } from '../../../support/late-parcel.ts';
import { expectAccessible } from '../../expect-accessible.ts';
import { draftDisk, draftsOver } from '../../storage/drafts-in-a-test.ts';
import { FULL } from '../../storage/store-in-a-test.ts';
import { browser } from '../keep/keeping-in-a-test.ts';
import { proverHere, replaceIn } from './prover-in-a-test.ts';

const text = await readFile(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8');

// Fetched when it is looked at: a cold machine takes longer for that than a test waits for what it looks for.
beforeAll(async () => void (await loadVotes()));

let prover: Prover | undefined;
afterEach(() => prover?.close());

/** The draft on a disk, and the tab that has it open. */
async function openOn(disk: ReturnType<typeof draftDisk>, given: string) {
  const drafts = draftsOver(disk.backend);
  const [card] = await drafts.store.list();
  const record = card
    ? await drafts.store.read(card.id)
    : await drafts.store.create({ title: 'Late parcel', texts: { 'scenario.yaml': given } });
  return browser(disk.backend).open(drafts, record!);
}

async function show(given: string, disk = draftDisk()) {
  const { studio: store, keeper } = await openOn(disk, given);
  prover = proverHere(store);
  const view = render(
    <StudioContext value={store}>
      <KeeperContext value={keeper}>
        <ProverContext value={prover}>
          <ProofNews />
          <FindingMark paths={[['beats', 'close']]} />
          <main>
            <ProofPanel />
          </main>
        </ProverContext>
      </KeeperContext>
    </StudioContext>,
  );
  return { store, keeper, view, user: userEvent.setup() };
}

const settled = () => screen.findByText(/was looked at|keep the talk from being played; /);
const edit = (store: StudioStore, found: string | RegExp, insert: string) =>
  act(() => replaceIn(store, found, insert));
const broken = text.replace('to: sent-again\n', 'to: nowhere\n');

test('says that it is working, then how much it looked at, and what it found', async () => {
  const { view } = await show(text);
  expect(screen.getByText('Looking at every way the talk can go …')).toBeVisible();
  await settled();
  expect(screen.getByText(/^Every way the talk can go was looked at: \d+ situations\.$/)).toBeVisible();
  expect(screen.getByRole('radio', { name: /^All \d/ })).toBeChecked();
  expect(
    within(screen.getByRole('region', { name: 'Warnings' })).getAllByRole('listitem').length,
  ).toBeGreaterThan(3);
  await screen.findAllByText('Why this matters');
  await expectAccessible(view.container);
});

test('an error leads to its place, and stands at its beat', async () => {
  const { store, user } = await show(broken);
  await settled();
  expect(await screen.findByText('1 error')).toBeInTheDocument();
  const errors = screen.getByRole('region', { name: 'Errors' });
  await user.click(within(errors).getByRole('button', { name: /Beat “close”, reply “bye”: where it leads/ }));
  expect(store.getState().selection).toEqual({ kind: 'reply', beat: 'close', index: 1 });
  await user.click(screen.getByRole('radio', { name: 'Selected 1' }));
  expect(screen.getAllByText(/There is no beat or ending “nowhere”/)).toHaveLength(1);
});

test('F8 leads from finding to finding and says which; Shift+F8 back', async () => {
  const { store, user } = await show(broken);
  await settled();
  await user.keyboard('{F8}');
  expect(store.getState().selection).toEqual({ kind: 'reply', beat: 'close', index: 1 });
  expect(
    screen.getByText(/^Error 1 of \d+\. Beat “close”, reply “bye”: where it leads\./),
  ).toBeInTheDocument();
  await user.keyboard('{Shift>}{F8}{/Shift}');
  expect(screen.getByText(/^(?:Error|Warning) (\d+) of \1\./)).toBeInTheDocument();
});

test('what is still to be written is counted apart from what is amiss, and led to text by text', async () => {
  const { store, user } = await show(
    text
      .replace(/says: .*\n/, 'says: ‹Write what the trainee says here›\n')
      .replace(/epilogue: [^,}\n]*/, 'epilogue: ‹Write what the customer did next here›'),
  );
  await settled();
  const { revision } = store.getState();
  expect(await screen.findByText(/texts still to write/)).toHaveTextContent('2 texts still to write');
  const list = screen.getByRole('region', { name: 'Still to write' });
  expect(within(list).getAllByRole('button', { name: /This is still to be written/ })).toHaveLength(2);
  expect(
    within(screen.getByRole('region', { name: 'Warnings' })).queryByText(/This is still to be written/),
  ).toBeNull();
  const next = screen.getByRole('button', { name: /^Write the next/ });
  await user.click(next);
  expect(store.getState().selection.kind).toBe('reply');
  expect(screen.getByText(/^Text to write 1 of 2\. /)).toBeInTheDocument();
  act(() => store.select({ kind: 'part', part: 'about' }));
  expect(screen.queryByText(/^Text to write 1 of 2\. /)).toBeNull();
  await user.click(next);
  expect(store.getState().selection.kind).toBe('ending');
  await user.click(next);
  expect(store.getState().selection.kind).toBe('reply');
  expect(store.getState().revision).toBe(revision);
});

test('what is meant is allowed with a reason, which is kept in the file', async () => {
  const { store, user } = await show(text);
  await settled();
  const before = prover?.get().proof?.findings.length ?? 0;
  const [first] = await screen.findAllByRole('button', { name: 'This is meant …' });
  if (!first) throw new Error('nothing can be allowed');
  await user.click(first);
  await user.click(screen.getByRole('button', { name: 'Allow it here' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Give the reason in a few words.');
  await user.type(screen.getByLabelText('Why is this right all the same?'), 'It is what this talk is about.');
  await user.click(screen.getByRole('button', { name: 'Allow it here' }));
  const written = store.getState().files['scenario.yaml']?.data as { allow: { because: string }[] };
  expect(written.allow.at(-1)?.because).toBe('It is what this talk is about.');
  await waitFor(() => expect(prover?.get().proof?.findings.length).toBeLessThan(before));
  expect(prover?.get().proof?.findings.map(({ code }) => code)).not.toContain('unknown-allowance');
  act(() => store.undo());
  expect(store.getState().files['scenario.yaml']?.text).toBe(text);
});

test('an edit that loses an ending is told at once, and undone by one button', async () => {
  const { store, user, view } = await show(text);
  await settled();
  edit(store, 'trust: 1.., knows-date: true', 'trust: 1.., knows-date: true, mood: furious');
  const notice = await screen.findByRole('region', { name: 'What your edit did' });
  expect(notice).toHaveTextContent('Your last edit made the ending “Delivered” unreachable.');
  await expectAccessible(view.container);
  await user.click(within(notice).getByRole('button', { name: 'Undo: Replace' }));
  expect(store.getState().files['scenario.yaml']?.text).toBe(text);
  expect(screen.queryByRole('region', { name: 'What your edit did' })).toBeNull();
});

test('the figures of the last talk that could be played stay, and say so', async () => {
  const { store, user } = await show(text);
  await settled();
  edit(store, 'to: sent-again\n', 'to: nowhere\n');
  await screen.findByText(/keep the talk from being played; /);
  expect(screen.getByText('What follows is of the last version that could be played.')).toBeVisible();
  await user.click(screen.getByText('Endings'));
  expect(screen.getByRole('button', { name: 'Delivered' })).toBeVisible();
});

test('votes of a session are brought in, or refused with a reason', async () => {
  const { user } = await show(text);
  await settled();
  await user.click(screen.getByText('Votes of sessions'));
  const input = await screen.findByLabelText('Files with votes');
  await user.upload(input, new File(['{}'], 'list.json', { type: 'application/json' }));
  expect(
    await screen.findByText(/^“list\.json” was not taken: These are not the votes of a session/),
  ).toBeVisible();
});

/** What a class chose at the start of the talk, of a day before its words were changed. */
const votes = (line: string, openedAt = '2026-11-03T09:20:00.000Z') =>
  new File(
    [
      JSON.stringify({
        format: 'hold-the-line/session-votes',
        version: 1,
        scenario: { id: 'late-parcel', hash: 'of-that-day' },
        openedAt,
        decisions: [
          { beat: 'opening', line, replies: [{ id: 'gone', says: 'Hello.', votes: [3], hands: [1] }] },
        ],
      }),
    ],
    'votes.json',
    { type: 'application/json' },
  );

const bringIn = async (user: ReturnType<typeof userEvent.setup>, file: File | File[]) => {
  await user.click(screen.getByText('Votes of sessions'));
  await user.upload(await screen.findByLabelText('Files with votes'), file);
};

test('votes come back with the draft, say which session and what is old, are removed and had back', async () => {
  const disk = draftDisk();
  const before = await show(text, disk);
  await bringIn(before.user, votes('Where is it?'));
  await screen.findByRole('list', { name: 'Sessions' });
  before.view.unmount();
  prover?.close();
  before.keeper.close();

  const { user, view } = await show(text, disk);
  await user.click(screen.getByText('Votes of sessions'));
  const sessions = await screen.findByRole('list', { name: 'Sessions' });
  expect(sessions).toHaveTextContent(
    /^Session of \d Nov 2026, \d\d:\d\d old: 1 decision1 decision, 4 first votes/,
  );
  expect(sessions).toHaveTextContent('from “votes.json”, brought in');
  await expectAccessible(view.container);
  await user.click(within(sessions).getByRole('button', { name: /^Remove the votes: Session of/ }));
  expect(screen.queryByRole('list', { name: 'Sessions' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Bring in votes …' })).toHaveFocus();
  await user.click(screen.getByText('Votes of sessions'));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Have them back' })).toBeNull());
  await user.click(screen.getByText('Votes of sessions'));
  await user.click(await screen.findByRole('button', { name: 'Have them back' }));
  expect(screen.getByRole('list', { name: 'Sessions' })).toBeVisible();
});

test('two sessions of one day are told apart, though their files have one name', async () => {
  const { user } = await show(text);
  await settled();
  const classes = ['09:20', '11:20'].map((time) => votes('Where is it?', `2026-11-03T${time}:00.000Z`));
  await bringIn(user, classes);
  const sessions = await screen.findByRole('list', { name: 'Sessions' });
  const names = within(sessions)
    .getAllByText(/^Session of/)
    .map(({ textContent }) => textContent);
  expect(new Set(names).size).toBe(2);
  const ofOtherVersions = screen.getAllByText(/ it was played with another version /);
  expect(ofOtherVersions.map(({ textContent }) => textContent.split(': it was')[0])).toEqual(names);
});

test('where the browser has no room for votes that is said, and they stay on the page', async () => {
  const disk = draftDisk();
  const { user } = await show(text, disk);
  disk.fill(FULL);
  await bringIn(user, votes('Where is it?'));
  expect(await screen.findByText(/not kept in this browser yet: its storage is full/)).toBeVisible();
  expect(screen.getByRole('list', { name: 'Sessions' })).toHaveTextContent('4 first votes');
});

/** The draft as its disk has it, for another tab. */
async function elsewhere(disk: ReturnType<typeof draftDisk>) {
  const drafts = draftsOver(disk.backend).store;
  const [card] = await drafts.list();
  return { drafts, id: card!.id, read: () => drafts.read(card!.id) };
}

test('while another tab’s words wait for a choice, new votes are said not to be kept; then they are', async () => {
  const disk = draftDisk();
  const { store, keeper, user } = await show(text, disk);
  await bringIn(user, votes('Where is it?'));
  await screen.findByRole('list', { name: 'Sessions' });
  const { drafts, read } = await elsewhere(disk);
  await drafts.save({ ...(await read())!, texts: { 'scenario.yaml': `${text}# theirs\n` } });
  edit(store, 'title: The late parcel', 'title: Mine');
  await act(() => keeper.flush());
  expect(keeper.get().draft.state).toBe('conflict');
  const unkept = /not kept in this browser yet: another tab changed this draft/;
  expect(screen.queryByText(unkept)).toBeNull();
  await user.upload(
    screen.getByLabelText('Files with votes'),
    votes('Where is it?', '2026-11-03T11:20:00.000Z'),
  );
  expect(await screen.findByText(unkept)).toBeVisible();
  await act(() => keeper.takeTheirs());
  await act(() => keeper.flush());
  expect(screen.queryByText(unkept)).toBeNull();
  expect((await read())?.votes).toHaveLength(2);
});

test('where the draft was deleted in another tab, its votes are said to be in this one only', async () => {
  const disk = draftDisk();
  const { store, keeper, user } = await show(text, disk);
  await bringIn(user, votes('Where is it?'));
  await screen.findByRole('list', { name: 'Sessions' });
  const { drafts, id } = await elsewhere(disk);
  await drafts.remove(id);
  edit(store, 'title: The late parcel', 'title: Mine');
  await act(() => keeper.flush());
  expect(screen.getByText(/^The votes were deleted with this draft, and are in this tab only/)).toBeVisible();
});
