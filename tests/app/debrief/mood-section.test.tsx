import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { layoutTurnChart } from '#app/debrief/chart/turn-chart-layout.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { aTalk, recordedTalks, talkOf } from '../../support/shipped-talks.ts';
import { showDebrief } from './show-debrief.tsx';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await lateParcel();
});

const region = () => within(screen.getByRole('region', { name: 'How the mood moved' }));
const point = (name: RegExp | string) => region().getByRole('radio', { name });

describe('the mood line', () => {
  test('says in a sentence where it began, where it ended and where it turned', () => {
    showDebrief(talkOf(scenario, ['acknowledge', 'two-ways', 'sum-up']));
    expect(region().getByText(/Rosa Lind came angry and was settled in the end\./)).toHaveTextContent(
      /The talk turned for the better at turn \d/,
    );
  });

  test('names every point by its turn and mood, and marks the turning point', () => {
    showDebrief(talkOf(scenario, ['calm-down', 'vague', 'bye']));
    expect(
      region()
        .getAllByRole('radio')
        .map((radio) => radio.getAttribute('aria-label')),
    ).toEqual([
      'Turn 1: Angry. Here the talk turned',
      'Turn 2: Furious',
      'Turn 3: Furious',
      'The end: Furious',
    ]);
    expect(point(/Turn 1/)).toBeChecked();
  });

  test('a point opens the line, the private thought and the answer', async () => {
    const talk = talkOf(scenario, ['acknowledge', 'vague', 'bye']);
    const { user } = showDebrief(talk);
    await user.click(point(/^Turn 1/));
    const { line, chosen } = talk.transcript.turns[0]!;
    const detail = region().getByText('What Rosa Lind was thinking').closest('[aria-live]');
    expect(detail).toHaveTextContent(line);
    expect(detail).toHaveTextContent('It is for Friday.');
    expect(detail).toHaveTextContent(chosen.says);
  });

  test('is one Tab stop whose arrows walk from turn to turn', async () => {
    const { user } = showDebrief(talkOf(scenario, ['acknowledge', 'vague', 'bye']));
    await user.click(point(/^Turn 1/));
    await user.keyboard('{ArrowRight}');
    expect(point(/^Turn 2/)).toBeChecked();
    expect(point(/^Turn 2/)).toHaveFocus();
  });

  test('has steps that keep focus at either end', async () => {
    const { user } = showDebrief(talkOf(scenario, ['acknowledge', 'two-ways', 'sum-up']));
    await user.click(point(/^Turn 3/));
    const next = region().getByRole('button', { name: 'Next turn' });
    await user.click(next);
    expect(point(/^The end/)).toBeChecked();
    expect(region().getByText('Delivered', { selector: '[aria-live] *' })).toBeVisible();
    await user.click(next);
    expect(next).toHaveFocus();
    expect(next).toHaveAttribute('aria-disabled', 'true');
    expect(point(/^The end/)).toBeChecked();
  });

  test('has a table that says the same', () => {
    const talk = talkOf(scenario, ['calm-down', 'vague', 'bye']);
    showDebrief(talk);
    const rows = screen.getAllByRole('row', { hidden: true }).map((row) => row.textContent);
    expect(rows).toHaveLength(5);
    expect(rows[1]).toContain('Angry (here the talk turned)');
    expect(rows[1]).toContain(talk.transcript.turns[0]?.chosen.says);
  });

  test('shows what a confused customer hid, and says that it was hidden', async () => {
    showDebrief((await recordedTalks('your-security-team-told-me'))[0]!);
    const caption = region().getByText('Understanding:').closest('figcaption');
    expect(caption).toHaveTextContent(/^Understanding: lost (in turns? 1|throughout)/);
    expect(caption).toHaveTextContent('hidden from you then');
  });

  test('shows conduct beside anger where it moved, and leaves it out where it stood still', async () => {
    const abused = aTalk(
      await recordedTalks('forty-minutes-on-hold'),
      ({ transcript: { turns } }) => new Set(turns.map((t) => t.situation.regions['conduct'])).size > 1,
    );
    const { unmount } = showDebrief(abused);
    expect(region().getByText('Conduct:').closest('figcaption')).toHaveTextContent(
      /personal insults in turn/,
    );
    unmount();
    showDebrief(talkOf(scenario, ['acknowledge']));
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
  });
});

describe('its layout', () => {
  test('keeps points a finger apart: a long talk grows wider than the screen, a usual one fits 288 pixels', () => {
    const usual = layoutTurnChart({ levels: Array.from({ length: 10 }, () => 1), max: 3, width: 288 });
    expect(usual.width).toBe(288);
    const long = layoutTurnChart({ levels: Array.from({ length: 61 }, () => 1), max: 3, width: 288 });
    expect(long.width).toBeGreaterThan(60 * 24);
    for (const { points } of [usual, long])
      expect(points[1]!.x - points[0]!.x).toBeGreaterThanOrEqual(24 - 1e-9);
  });

  test('puts heat above calm, and a region of one level on its base line', () => {
    const { points } = layoutTurnChart({ levels: [0, 4], max: 4, width: 900 });
    expect(points[1]!.y).toBeLessThan(points[0]!.y);
    const flat = layoutTurnChart({ levels: [0], max: 0, width: 900 });
    expect(flat.points[0]!.y).toBe(flat.base);
    expect(flat.path).toMatch(/^M[\d.]+ [\d.]+$/);
  });
});
