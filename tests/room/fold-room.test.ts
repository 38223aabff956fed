import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RoomEvent } from '#protocol/room-events.ts';
import { ConsoleView, ProjectorView, PublicView } from '#protocol/views.ts';
import { applyEvent, foldRoom } from '#room/fold-room.ts';
import { fromSnapshot, takeSnapshot } from '#room/room-snapshot.ts';
import { publicView, stageOf } from '#room/view/public-view.ts';
import { consoleView, projectorView } from '#room/view/role-views.ts';
import { lateParcel } from '../support/late-parcel.ts';
import { GRAND_TOUR, sessionOf, wishes } from '../support/random-session.ts';

const scenario = await lateParcel();

test('the same log always folds to the same room, and every event is what its schema says', () => {
  fc.assert(
    fc.property(wishes, (asked) => {
      const { room, log } = sessionOf(scenario, asked);
      for (const { event } of log) expect(RoomEvent.parse(event)).toEqual(event);
      expect(takeSnapshot(foldRoom(log))).toEqual(takeSnapshot(room));
    }),
    { numRuns: 60 },
  );
});

test('a snapshot of any moment and the events after it make the same room', () => {
  fc.assert(
    fc.property(wishes, fc.nat(80), (asked, cut) => {
      const { room, log } = sessionOf(scenario, asked);
      const head = foldRoom(log.slice(0, Math.max(1, cut)));
      const resumed = fromSnapshot(takeSnapshot(head));
      if (!resumed) throw new Error('the snapshot did not read');
      for (const logged of log.slice(head.seq)) applyEvent(resumed, logged);
      expect(takeSnapshot(resumed)).toEqual(takeSnapshot(room));
    }),
    { numRuns: 60 },
  );
});

test('nothing that is hidden is ever in what phones and projector are shown', () => {
  const hidden = new Set(['beat', 'voting', 'paused', 'closed', 'lobby', 'briefing', 'discussing']);
  const ids = Object.values(scenario.beats).flatMap(({ replies }) => replies.map(({ id }) => id));
  const stages = new Set<string>();
  fc.assert(
    fc.property(wishes, (asked) => {
      sessionOf(scenario, asked, (room) => {
        const view = publicView(room, scenario, room.lastAt);
        const stage = stageOf(room);
        stages.add(stage);
        const shown = projectorView(room, scenario, view);
        expect(ProjectorView.parse(shown)).toEqual(shown);
        expect(PublicView.parse(view)).toEqual(view);
        ConsoleView.parse(consoleView(room, scenario, view));
        const text = JSON.stringify(shown);
        if (stage !== 'debrief') {
          expect(shown.record).toBeNull();
          for (const id of ids) expect(text).not.toContain(`"${id}"`);
          expect(text).not.toMatch(/"voter-\d/);
        }
        if (hidden.has(stage) && !room.control.context.revealed) {
          expect(view.talks.map(({ tally, tallyBefore }) => [tally, tallyBefore])).toEqual(
            view.talks.map(() => [null, null]),
          );
          expect(view.talks.every(({ explanation }) => explanation === null)).toBe(true);
        }
      });
    }),
    { numRuns: 60, examples: [[GRAND_TOUR]] },
  );
  // The sessions must have been to these places, or the test says nothing.
  for (const stage of ['voting', 'closed', 'revealed', 'discussing', 'debrief', 'minority'])
    expect(stages).toContain(stage);
});

test('a log with a gap is not folded', () => {
  const { log } = sessionOf(scenario, [{ who: 0, does: 'join', number: 0 }]);
  const [opened, joined] = log;
  if (!opened || !joined) throw new Error('no events');
  expect(() => foldRoom([opened, { ...joined, seq: 3 }])).toThrow('does not follow');
  expect(() => foldRoom([{ ...joined, seq: 1 }])).toThrow('begins with its opening');
  expect(() => foldRoom([])).toThrow('without its opening');
});
