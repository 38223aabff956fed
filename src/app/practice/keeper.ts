import { fromCallback } from 'xstate';
import type { Saved } from '#app/storage/talk-store.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';

type Save = (record: TalkRecord) => Promise<Saved>;

/** Hands every record to the store the moment it is told, and reports what became of it, in that order. */
export const keeper = fromCallback<{ type: 'keep'; record: TalkRecord }, Save>(
  ({ input: save, receive, sendBack }) => {
    const keep = async (record: TalkRecord) => sendBack({ type: 'kept', saved: await save(record) });
    receive(({ record }) => void keep(record));
  },
);
