import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { textsOf, createStudioStore } from '#app/authoring/document/studio-store.ts';
import { keepDraft } from '#app/authoring/keep/keep-draft.ts';
import type { KeepParts } from '#app/authoring/keep/keep-parts.ts';
import type { DraftBackend } from '#app/storage/draft-backend.ts';
import { openDraftJournal } from '#app/storage/draft-journal.ts';
import type { DraftSessions } from '#app/storage/draft-sessions.ts';
import type { OpenedDrafts } from '#app/storage/create-draft-store.ts';
import type { DraftRecord } from '#app/storage/draft-store.ts';

/** Time that passes when it is told to. */
function clock() {
  let now = 1_000_000;
  let waiting: { at: number; act: () => void }[] = [];
  return {
    now: () => now,
    after: (ms: number, act: () => void) => {
      const entry = { at: now + ms, act };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    pass: async (ms: number) => {
      const until = now + ms;
      for (let guard = 0; guard < 1000; guard++) {
        const [next] = waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.act();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}

/** Lets everything go on that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await Promise.resolve();
}

/** Sessions of tabs that end when the test kills them. */
function sessionsInATest() {
  const alive = new Set<string>();
  let waiting: (() => void)[] = [];
  const sessions: DraftSessions = {
    hold: (session) => {
      alive.add(session);
      return () => void alive.delete(session);
    },
    isOver: async (session) => !alive.has(session),
    whenOver: (session) =>
      alive.has(session)
        ? new Promise((resolve) => {
            waiting.push(resolve);
          })
        : Promise.resolve(),
  };
  const killAll = () => {
    alive.clear();
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return { sessions, killAll };
}

/** One browser with its disk, in which tabs open drafts. */
export function browser(backend: DraftBackend, time = clock()) {
  const { sessions, killAll } = sessionsInATest();
  let names = 0;
  return {
    time,
    killAll,
    /** A tab that opens a draft. Killed, it leaves what it noted and nothing else happens in it. */
    open: async ({ store: drafts }: OpenedDrafts, record: DraftRecord) => {
      let leaving = () => undefined as void;
      let asks = () => false;
      let dead = false;
      const parts: KeepParts = {
        journal: openDraftJournal(
          () => localStorage,
          () => Promise.resolve(backend),
        ),
        sessions,
        now: time.now,
        newId: () => `session-${++names}`,
        after: (ms, act) => time.after(ms, () => !dead && act()),
        onLeaving: (act) => {
          leaving = act;
          return () => undefined;
        },
        askBeforeLeaving: (wouldLose) => {
          asks = wouldLose;
          return () => undefined;
        },
      };
      const studio = createStudioStore(record.texts, time.now);
      const keeper = keepDraft(studio, record, drafts, parts);
      await keeper.ready;
      await settle();
      return {
        studio,
        keeper,
        text: () => textsOf(studio.getState().files)[SCENARIO_FILE],
        type: (words: string) => {
          const end = studio.getState().files[SCENARIO_FILE]?.text.length ?? 0;
          studio.edit({
            label: 'Type',
            changes: [{ file: SCENARIO_FILE, steps: [[{ from: end, to: end, insert: words }]] }],
            mergeKey: 'typing',
          });
        },
        leave: () => leaving(),
        asksBeforeLeaving: () => asks(),
        kill: () => {
          dead = true;
        },
      };
    },
  };
}
