import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  cardOf,
  type BrokenCard,
  type CatalogueEntry,
  type ScenarioCard,
} from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { CatalogueScreen, type CatalogueScreenProps } from '#app/practice/catalogue/catalogue-screen.tsx';
import { NO_FILTER } from '#app/practice/catalogue/catalogue-filter.ts';
import type { TalkLinks } from '#app/practice/links.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { recordOf } from '../talk-in-a-test.ts';

let scenario: Scenario;
let parcel: ScenarioCard;
beforeAll(async () => {
  scenario = await lateParcel();
  parcel = cardOf(scenario);
});

const HOUR = 3_600_000;
const links: TalkLinks = {
  catalogue: '#/',
  briefing: (id) => `#/talk/${id}`,
  talk: (id, attempt) => `#/talk/${id}/${attempt}`,
  debrief: (attempt) => `#/debrief/${attempt}`,
};

const insults = (): ScenarioCard => ({
  ...parcel,
  id: 'insults',
  title: 'Señor Núñez shouts',
  temperament: 'abusive',
  channel: 'chat',
  rating: '2',
  minutes: 9,
});

const broken: BrokenCard = {
  ok: false,
  id: 'half-written',
  diagnostics: [
    {
      code: 'unknown-marker',
      severity: 'error',
      at: { file: 'scenarios/half-written/scenario.yaml', line: 42, column: 19 },
      message: 'There is no marker "listen.paraphras".',
      help: 'Did you mean "listen.paraphrase"?',
    },
  ],
};

function show(props: Partial<CatalogueScreenProps> & { entries?: readonly CatalogueEntry[] } = {}) {
  const onDiscard = vi.fn<CatalogueScreenProps['onDiscard']>();
  const onUndo = vi.fn<() => void>();
  function Example() {
    const [filter, setFilter] = useState(NO_FILTER);
    return (
      <CatalogueScreen
        filter={filter}
        onFilter={setFilter}
        entries={[parcel, insults(), broken]}
        talks={{ records: [], damaged: 0 }}
        links={links}
        discarded={null}
        onDiscard={onDiscard}
        onUndo={onUndo}
        now={10 * HOUR}
        {...props}
      />
    );
  }
  render(<Example />);
  return { onDiscard, onUndo, user: userEvent.setup() };
}

const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

test('each conversation is a link to its briefing and says who, how, how long, what for and how strong', () => {
  show();
  const [entry] = screen.getAllByRole('article');
  if (!entry) throw new Error('there is no entry');
  expect(within(entry).getByRole('link', { name: 'The late parcel' })).toHaveAttribute(
    'href',
    '#/talk/late-parcel',
  );
  for (const text of [
    'Angry',
    'Phone',
    '2 min',
    'Rosa Lind',
    /Listen · Empathize · Options/,
    /Content: Cross/,
  ])
    expect(within(entry).getByText(text)).toBeVisible();
});

test('mild content comes before strong, broken files last', () => {
  show({ entries: [broken, insults(), parcel] });
  expect(titles()).toEqual(['The late parcel', 'Señor Núñez shouts', '“half-written” cannot be played yet']);
});

test('a broken file shows its place, its problem and the way to mend it, and hides nobody', () => {
  show();
  expect(screen.getByText('scenarios/half-written/scenario.yaml:42:19')).toBeVisible();
  expect(screen.getByText('There is no marker "listen.paraphras".')).toBeVisible();
  expect(screen.getByText('Did you mean "listen.paraphrase"?')).toBeVisible();
  expect(screen.getByRole('link', { name: 'The late parcel' })).toBeVisible();
});

test('a search ignores case and accents, wants every word, and says how many are left', async () => {
  const { user } = show();
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'nunez SHOUTS');
  expect(titles()).toEqual(['Señor Núñez shouts']);
  expect(screen.getByRole('status')).toHaveTextContent('1 of 3 shown');
});

test('customer, channel and the strongest content one wants to meet each narrow the list', async () => {
  const { user } = show();
  await user.click(screen.getByRole('radio', { name: 'Abusive' }));
  expect(titles()).toEqual(['Señor Núñez shouts']);
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Channel' }), 'Phone');
  expect(titles()).toEqual(['The late parcel']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Channel' }), 'Any channel');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Content up to' }), '1: Raised voice');
  expect(titles()).toEqual(['The late parcel', '“half-written” cannot be played yet']);
});

test('what no conversation here is, is not offered', () => {
  show();
  const options = (name: string) =>
    within(screen.getByRole('combobox', { name }))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  expect(options('Channel')).toEqual(['Any channel', 'Phone', 'Chat']);
  expect(screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent)).toEqual([
    'All',
    'Angry',
    'Abusive',
  ]);
});

test('a search finds a curved apostrophe by a straight one', async () => {
  const { user } = show({ entries: [{ ...parcel, title: 'Rosa’s parcel' }] });
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), "rosa's");
  expect(titles()).toEqual(['Rosa’s parcel']);
});

test('a search without a hit says so and can be undone', async () => {
  const { user } = show();
  await user.type(screen.getByRole('searchbox'), 'zzz');
  expect(screen.getByRole('heading', { name: 'Nobody like that is waiting' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all conversations' }));
  expect(titles()).toHaveLength(3);
});

test('an unfinished talk comes first, with the way on and a way to drop it', async () => {
  const record = recordOf(scenario, { replies: ['acknowledge'], updatedAt: 8 * HOUR });
  const { user, onDiscard } = show({ talks: { records: [record], damaged: 0 } });
  const strip = screen.getByRole('region', { name: 'Still on the line' });
  expect(strip).toHaveTextContent('1 reply so far');
  expect(strip).toHaveTextContent('2 hours ago');
  expect(within(strip).getByRole('link', { name: 'Go on with The late parcel' })).toHaveAttribute(
    'href',
    '#/talk/late-parcel/talk-1',
  );
  await user.click(within(strip).getByRole('button', { name: 'Discard The late parcel' }));
  expect(onDiscard).toHaveBeenCalledWith(record);
});

test('a talk that was dropped can be had back, and focus is on the way to it', async () => {
  const { user, onUndo } = show({ discarded: recordOf(scenario, { replies: ['acknowledge'] }) });
  expect(screen.getByText(/Discarded “The late parcel”/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(onUndo).toHaveBeenCalledOnce();
});

test('a finished talk shows its ending on the card and its debrief in the list', () => {
  const record = recordOf(scenario, {
    replies: ['acknowledge', 'two-ways', 'sum-up'],
    endedAt: 9 * HOUR,
    ending: { id: 'delivered', title: 'Delivered', grade: 'great' },
  });
  show({ talks: { records: [record], damaged: 0 } });
  expect(screen.getByText(/Last time: “Delivered”, great ending, 1 hour ago/)).toBeVisible();
  expect(screen.getByText('Your talks so far (1)')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Still on the line' })).not.toBeInTheDocument();
});

test('a talk from an older version is listed as one and cannot be resumed', () => {
  const record = recordOf({ ...scenario, hash: 'older' }, { replies: ['acknowledge'] });
  show({ talks: { records: [record], damaged: 0 } });
  expect(screen.queryByRole('region', { name: 'Still on the line' })).not.toBeInTheDocument();
  expect(screen.getByText(/From an older version/)).toBeInTheDocument();
});

test('a damaged record is reported, not hidden', () => {
  show({ talks: { records: [], damaged: 1 } });
  expect(screen.getByRole('heading', { name: 'One saved talk cannot be read' })).toBeVisible();
});

test('without any scenario the page says what to do', () => {
  show({ entries: [] });
  expect(screen.getByRole('heading', { name: 'There are no conversations here' })).toBeVisible();
});
