import { screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { attemptReportSchema } from '#core/schema/attempt-report-schema.ts';
import { transcriptText } from '#runtime/transcript-text.ts';
import { fileName } from '#app/ui/save-file.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { talkOf, type PlayedTalk } from '../../support/shipped-talks.ts';
import { showDebrief } from './show-debrief.tsx';

let scenario: Scenario;
let talk: PlayedTalk;
beforeAll(async () => {
  scenario = await lateParcel();
  talk = talkOf(scenario, ['wait', 'vague', 'sum-up']);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const press = (name: string) => screen.getByRole('button', { name });

test('has every turn in order, with a silence told as what was done', () => {
  showDebrief(talk);
  const turns = within(screen.getByRole('region', { name: 'Transcript' })).getAllByRole('article');
  expect(turns.map((turn) => turn.getAttribute('aria-label'))).toEqual(['Turn 1', 'Turn 2', 'Turn 3']);
  expect(turns[0]).toHaveTextContent('You let her finish.');
});

test('tells on demand what was shown, what it was worth and what else was open', () => {
  showDebrief(talkOf(scenario, ['acknowledge', 'vague']));
  const turn = screen.getByRole('article', { name: 'Turn 2' });
  const why = within(turn).getByText('Why, turn 2').closest('details')!;
  expect(why).not.toHaveAttribute('open');
  expect(why).toHaveTextContent(/Options: between the weakest and the best open here/);
  expect(why).toHaveTextContent(/What else was open.*I can send it again today/);
  expect(within(why).getByText('Replay from turn 2')).toHaveAttribute('href', '#/replay/1');
});

test('is copied as text, and says so', async () => {
  const { user } = showDebrief(talk);
  await user.click(press('Copy'));
  expect(await navigator.clipboard.readText()).toBe(transcriptText(scenario, talk.transcript));
  expect(screen.getByText('The transcript is on the clipboard.')).toBeVisible();
});

test('a refused clipboard is told, with another way', async () => {
  const { user } = showDebrief(talk);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await user.click(press('Copy'));
  expect(screen.getByText(/did not allow copying/)).toBeVisible();
});

function catchDownloads() {
  const files: { name: string; blob: Blob }[] = [];
  let blob = new Blob();
  vi.stubGlobal('URL', {
    ...URL,
    createObjectURL: (given: Blob) => {
      blob = given;
      return 'blob:debrief';
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob });
  });
  return files;
}

test('is downloaded as text under a name that says which talk and when', async () => {
  const files = catchDownloads();
  const { user } = showDebrief(talk);
  await user.click(press('Download text'));
  expect(files.map((file) => file.name)).toEqual(['hold-the-line-late-parcel-2026-05-04.txt']);
  expect(await files[0]!.blob.text()).toBe(transcriptText(scenario, talk.transcript));
  expect(screen.getByText('Saved as hold-the-line-late-parcel-2026-05-04.txt.')).toBeVisible();
});

test('is downloaded as an attempt report that keeps to its public shape', async () => {
  const files = catchDownloads();
  const { user } = showDebrief(talk);
  await user.click(press('Download report (JSON)'));
  const report = attemptReportSchema.parse(JSON.parse(await files[0]!.blob.text()));
  expect(report.decisions.map((decision) => decision.chosen)).toEqual(['wait', 'vague', 'sum-up']);
});

test('a browser without downloads is told of another way', async () => {
  vi.stubGlobal('URL', {});
  const { user } = showDebrief(talk);
  await user.click(press('Download text'));
  expect(screen.getByText(/did not allow a download/)).toBeVisible();
});

test('opens the print dialog', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const { user } = showDebrief(talk);
  await user.click(press('Print this page'));
  expect(print).toHaveBeenCalledOnce();
});

test('a file of a talk with a broken date has no date in its name', () => {
  expect(fileName('late-parcel', 1e20, 'json')).toBe('hold-the-line-late-parcel.json');
});
