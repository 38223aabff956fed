import { entriesOf, fieldOf, listOf, textOf } from '#core/check/raw.ts';
import type { BeatChange, Difference, EndingChange, FieldChange, ReplyChange } from './difference.ts';
import { fieldChanges, spoken } from './field-changes.ts';
import { outOfOrder, pairUp } from './pair-up.ts';

/** The files of a draft, as data. */
export type Data = Readonly<Record<string, unknown>>;

const SCENARIO = 'scenario.yaml';

interface Beat {
  readonly id: string;
  readonly data: unknown;
  readonly replies: readonly Reply[];
}

interface Reply {
  readonly id: string;
  readonly beat: string;
  readonly data: unknown;
}

interface Ending {
  readonly id: string;
  readonly data: unknown;
}

/** What became of a draft between two states of its files, read as data: by beat and reply, whatever the text looks like. */
export function differenceBetween(before: Data, after: Data): Difference {
  const [old, now] = [before[SCENARIO], after[SCENARIO]];
  const [oldBeats, newBeats] = [beatsOf(old), beatsOf(now)];
  const beats = beatChanges(oldBeats, newBeats);
  const endings = endingChanges(endingsOf(old), endingsOf(now));
  const isNews = unlessRenamed(beats, endings);
  return {
    fields: [...aroundTheScript(old, now), ...otherFiles(before, after)].filter(isNews),
    beats: beats.flatMap((change) => withNews(change, isNews)),
    endings,
  };
}

/** What only says a new name of a beat or an ending is told with that name, and not at every place that says it. */
function unlessRenamed(beats: readonly BeatChange[], endings: readonly EndingChange[]) {
  const renamed = new Map<string, string>();
  for (const change of beats) {
    if (change.kind === 'changed' && change.was !== null) renamed.set(change.was, change.beat);
  }
  for (const change of endings) {
    if (change.kind === 'changed' && change.was !== null) renamed.set(change.was, change.ending);
  }
  return ({ before, after }: FieldChange) =>
    before === undefined || after === undefined || renamed.get(before) !== after;
}

function withNews(change: BeatChange, isNews: (field: FieldChange) => boolean): BeatChange[] {
  if (change.kind !== 'changed') return [change];
  const fields = change.fields.filter(isNews);
  const replies = change.replies.flatMap((reply): ReplyChange[] => {
    if (reply.kind !== 'changed') return [reply];
    const told = { ...reply, fields: reply.fields.filter(isNews) };
    return told.fields.length > 0 || told.was !== null || told.movedFrom !== null ? [told] : [];
  });
  const isLeft = change.was !== null || change.moved || fields.length > 0 || replies.length > 0;
  return isLeft ? [{ ...change, fields, replies }] : [];
}

function aroundTheScript(old: unknown, now: unknown): FieldChange[] {
  const without = (data: unknown) =>
    Object.fromEntries(entriesOf(data).filter(([key]) => key !== 'beats' && key !== 'endings'));
  return fieldChanges(SCENARIO, [], without(old), without(now));
}

function otherFiles(before: Data, after: Data): FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  names.delete(SCENARIO);
  return [...names].flatMap((file): FieldChange[] => {
    const [wasThere, isThere] = [Object.hasOwn(before, file), Object.hasOwn(after, file)];
    if (wasThere && isThere) return fieldChanges(file, [], before[file], after[file]);
    return [{ file, path: [], before: wasThere ? file : undefined, after: isThere ? file : undefined }];
  });
}

function beatChanges(before: readonly Beat[], after: readonly Beat[]): BeatChange[] {
  const { pairs, removed } = pairUp(before, after, ({ id }) => id, wordsOfBeat);
  const was = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const stayed = after.filter((beat) => was.has(beat));
  const moved = outOfOrder(stayed.map((beat) => before.indexOf(was.get(beat) ?? beat)));
  const movedBeats = new Set(stayed.filter((_, index) => moved.has(index)));
  const replies = replyChanges(before, after, was);
  const changes = after.flatMap((beat): BeatChange[] => {
    const old = was.get(beat);
    if (!old) return [alone('added', beat)];
    const change = {
      kind: 'changed' as const,
      beat: beat.id,
      was: old.id === beat.id ? null : old.id,
      moved: movedBeats.has(beat),
      fields: fieldChanges(SCENARIO, ['beats', beat.id], withoutReplies(old.data), withoutReplies(beat.data)),
      replies: replies.get(beat) ?? [],
    };
    const isChanged =
      change.was !== null || change.moved || change.fields.length > 0 || change.replies.length > 0;
    return isChanged ? [change] : [];
  });
  return [...changes, ...removed.map((beat) => alone('removed', beat))];
}

const alone = (kind: 'added' | 'removed', beat: Beat): BeatChange => ({
  kind,
  beat: beat.id,
  says: wordsOfBeat(beat),
  replies: beat.replies.length,
});

/** Replies pair up within their beat first, then, by their names or words, with those that left another one. */
function replyChanges(
  before: readonly Beat[],
  after: readonly Beat[],
  was: ReadonlyMap<Beat, Beat>,
): ReadonlyMap<Beat, readonly ReplyChange[]> {
  const within = new Map(
    [...was].map(([now, old]) => [now, pairUp(old.replies, now.replies, ({ id }) => id, wordsOfReply)]),
  );
  const stayed = new Set(was.values());
  const left = [
    ...[...within.values()].flatMap(({ removed }) => removed),
    ...before.filter((beat) => !stayed.has(beat)).flatMap(({ replies }) => replies),
  ];
  const came = [
    ...[...within.values()].flatMap(({ added }) => added),
    ...after.filter((beat) => !was.has(beat)).flatMap(({ replies }) => replies),
  ];
  // A name alone, such as "apologise", does not make it the same reply in another beat.
  const across = pairUp(left, came, ({ id, data }) => `${id}\n${says(data)}`, wordsOfReply);
  const from = new Map(across.pairs.map((pair) => [pair.after, pair.before]));
  const gone = new Set(across.pairs.map((pair) => pair.before));
  return new Map(
    [...within].map(([beat, { pairs, removed }]) => {
      const partner = new Map(pairs.map((pair) => [pair.after, pair.before]));
      const old = was.get(beat);
      const kept = beat.replies.filter((reply) => partner.has(reply));
      const moved = outOfOrder(kept.map((reply) => old?.replies.indexOf(partner.get(reply) ?? reply) ?? 0));
      const movedHere = new Set(kept.filter((_, index) => moved.has(index)));
      const changes = beat.replies.flatMap((reply): ReplyChange[] => {
        const stay = partner.get(reply);
        const moving = from.get(reply);
        if (stay) return changedReply(stay, reply, movedHere.has(reply) ? 'here' : null);
        if (moving) return changedReply(moving, reply, moving.beat);
        return [{ kind: 'added', reply: reply.id, says: says(reply.data) }];
      });
      const lost = removed
        .filter((reply) => !gone.has(reply))
        .map((reply): ReplyChange => ({ kind: 'removed', reply: reply.id, says: says(reply.data) }));
      return [beat, [...changes, ...lost]];
    }),
  );
}

function changedReply(old: Reply, now: Reply, movedFrom: string | null): ReplyChange[] {
  const fields = fieldChanges(
    SCENARIO,
    ['beats', now.beat, 'replies', now.id],
    withoutId(old.data),
    withoutId(now.data),
  );
  const was = old.id === now.id ? null : old.id;
  if (fields.length === 0 && was === null && movedFrom === null) return [];
  return [{ kind: 'changed', reply: now.id, was, movedFrom, fields }];
}

function endingChanges(before: readonly Ending[], after: readonly Ending[]): EndingChange[] {
  const titleOf = ({ data }: Ending) => textOf(fieldOf(data, 'title')) ?? '';
  const words = (ending: Ending) => `${titleOf(ending)} ${textOf(fieldOf(ending.data, 'epilogue')) ?? ''}`;
  const { pairs, removed, added } = pairUp(before, after, ({ id }) => id, words);
  const changed = pairs.flatMap(({ before: old, after: now }): EndingChange[] => {
    const fields = fieldChanges(SCENARIO, ['endings', now.id], old.data, now.data);
    const was = old.id === now.id ? null : old.id;
    return fields.length === 0 && was === null ? [] : [{ kind: 'changed', ending: now.id, was, fields }];
  });
  const alike =
    (kind: 'added' | 'removed') =>
    (ending: Ending): EndingChange => ({
      kind,
      ending: ending.id,
      title: titleOf(ending),
    });
  return [...changed, ...added.map(alike('added')), ...removed.map(alike('removed'))];
}

function beatsOf(data: unknown): readonly Beat[] {
  return entriesOf(fieldOf(data, 'beats')).map(([id, beat]) => ({
    id,
    data: beat,
    replies: listOf(fieldOf(beat, 'replies')).map((reply, place) => ({
      id: textOf(fieldOf(reply, 'id')) ?? `reply ${place + 1}`,
      beat: id,
      data: reply,
    })),
  }));
}

function endingsOf(data: unknown): readonly Ending[] {
  return entriesOf(fieldOf(data, 'endings')).map(([id, ending]) => ({ id, data: ending }));
}

const says = (data: unknown) => spoken(fieldOf(data, 'says'));
const wordsOfBeat = ({ data }: Beat) => says(data);
const wordsOfReply = ({ data }: Reply) => says(data);

const without = (key: string) => (data: unknown) =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
    ? Object.fromEntries(Object.entries(data).filter(([name]) => name !== key))
    : data;
const withoutReplies = without('replies');
const withoutId = without('id');
