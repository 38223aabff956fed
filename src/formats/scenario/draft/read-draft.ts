import { entriesOf, fieldOf, listOf, textOf } from '#core/check/raw.ts';
import { CHANNELS, GRADES, MOVES, PHASES, SKILLS, TRIGGERS } from '#core/model/words.ts';
import type { Draft, DraftBeat, DraftBranch, DraftEnding, DraftLine, DraftReply } from './draft.ts';

/** Reads as much of a scenario as there is. Never an error: what cannot be read is absent, and the checks say so. */
export function readDraft(data: unknown): Draft {
  // An empty file has no data to be remembered by; its draft is the same object all the same.
  return remembered(drafts, typeof data === 'object' && data !== null ? data : NOTHING, '', readParts);
}

const NOTHING = {};

function readParts(data: unknown): Draft {
  const customer = fieldOf(data, 'customer');
  return {
    id: textAt(data, 'id'),
    title: textAt(data, 'title'),
    language: textAt(data, 'language'),
    channel: oneOf(CHANNELS, fieldOf(data, 'channel')),
    start: textAt(data, 'start'),
    customer: { name: textAt(customer, 'name'), persona: textAt(customer, 'persona') },
    counters: namesAt(data, 'counters'),
    flags: namesAt(data, 'flags'),
    beats: readAll(beatLists, fieldOf(data, 'beats'), readBeat),
    endings: readAll(endingLists, fieldOf(data, 'endings'), readEnding),
    exits: readExits(fieldOf(data, 'exits')),
  };
}

type Memory<Value> = WeakMap<object, { readonly key: string | number; readonly value: Value }>;

const drafts: Memory<Draft> = new WeakMap();
const beatLists: Memory<readonly DraftBeat[]> = new WeakMap();
const endingLists: Memory<readonly DraftEnding[]> = new WeakMap();
const beats: Memory<DraftBeat> = new WeakMap();
const replyLists: Memory<readonly DraftReply[]> = new WeakMap();
const replies: Memory<DraftReply> = new WeakMap();
const endings: Memory<DraftEnding> = new WeakMap();
const exits: Memory<Draft['exits']> = new WeakMap();
const lineLists: Memory<readonly DraftLine[]> = new WeakMap();

/** What was read of the same data, called the same, the last time. */
function remembered<Value>(
  memory: Memory<Value>,
  data: unknown,
  key: string | number,
  read: (data: unknown) => Value,
): Value {
  if (typeof data !== 'object' || data === null) return read(data);
  const known = memory.get(data);
  if (known?.key === key) return known.value;
  const value = read(data);
  memory.set(data, { key, value });
  return value;
}

function readAll<Value>(
  memory: Memory<readonly Value[]>,
  group: unknown,
  read: (id: string, data: unknown) => Value,
): readonly Value[] {
  return remembered(memory, group, '', () => entriesOf(group).map(([id, data]) => read(id, data)));
}

function readBeat(id: string, data: unknown): DraftBeat {
  return remembered(beats, data, id, () => {
    const own = fieldOf(data, 'replies');
    return {
      id,
      phase: oneOf(PHASES, fieldOf(data, 'phase')),
      says: readLines(fieldOf(data, 'says')),
      thinks: readLines(fieldOf(data, 'thinks')),
      cue: textOf(fieldOf(data, 'cue')),
      elicits: listOf(fieldOf(data, 'elicits')).flatMap((skill) => oneOf(SKILLS, skill) ?? []),
      trigger: oneOf(TRIGGERS, fieldOf(data, 'trigger')),
      hardStop: fieldOf(data, 'hard-stop') === true,
      replies: remembered(replyLists, own, '', () => listOf(own).map(readReply)),
    };
  });
}

function readReply(data: unknown, index: number): DraftReply {
  return remembered(replies, data, index, () => {
    const feedback = fieldOf(data, 'feedback');
    return {
      index,
      id: textAt(data, 'id'),
      move: oneOf(MOVES, fieldOf(data, 'move')),
      says: textAt(data, 'says'),
      markers: textsOf(fieldOf(data, 'markers')),
      items: numberOf(fieldOf(data, 'items')) ?? 0,
      offers: numberOf(fieldOf(data, 'offers')) ?? 0,
      when: groupOf(fieldOf(data, 'when')),
      to: readTargets(fieldOf(data, 'to')),
      add: groupOf(fieldOf(data, 'add'), (value) => typeof value === 'number'),
      set: groupOf(fieldOf(data, 'set'), (value) => typeof value === 'number' || typeof value === 'boolean'),
      habit: textOf(fieldOf(data, 'habit')),
      feedback: {
        reaction: textAt(feedback, 'reaction'),
        act: textAt(feedback, 'act'),
        principle: textAt(feedback, 'principle'),
        better: textOf(fieldOf(feedback, 'better')),
        caveat: textOf(fieldOf(feedback, 'caveat')),
      },
    };
  });
}

function readEnding(id: string, data: unknown): DraftEnding {
  return remembered(endings, data, id, () => ({
    id,
    grade: oneOf(GRADES, fieldOf(data, 'grade')),
    title: textAt(data, 'title'),
    epilogue: textAt(data, 'epilogue'),
  }));
}

function readExits(data: unknown): Draft['exits'] {
  return remembered(exits, data, '', () =>
    Object.fromEntries(entriesOf(data).flatMap(([exit, to]) => (typeof to === 'string' ? [[exit, to]] : []))),
  );
}

/** One text is a line said always. */
function readLines(data: unknown): readonly DraftLine[] {
  if (typeof data === 'string') return [{ when: undefined, variants: [data] }];
  return remembered(lineLists, data, '', () =>
    listOf(data).map((line) => {
      const text = fieldOf(line, 'text');
      const variants = typeof text === 'string' ? [text] : textsOf(text);
      return { when: groupOf(fieldOf(line, 'when')), variants };
    }),
  );
}

function readTargets(data: unknown): readonly DraftBranch[] {
  if (typeof data === 'string') return [{ when: undefined, to: data }];
  return listOf(data).map((branch) => ({ when: groupOf(fieldOf(branch, 'when')), to: textAt(branch, 'to') }));
}

function groupOf<Value>(
  data: unknown,
  fits: (value: unknown) => value is Value,
): Readonly<Record<string, Value>> | undefined;
function groupOf(data: unknown): Readonly<Record<string, unknown>> | undefined;
function groupOf(
  data: unknown,
  fits?: (value: unknown) => boolean,
): Readonly<Record<string, unknown>> | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  if (!fits || Object.values(data).every(fits)) return data as Record<string, unknown>;
  return Object.fromEntries(Object.entries(data).filter(([, value]) => fits(value)));
}

const textAt = (data: unknown, key: string): string => textOf(fieldOf(data, key)) ?? '';

const textsOf = (data: unknown): readonly string[] =>
  listOf(data).filter((item): item is string => typeof item === 'string');

const numberOf = (data: unknown): number | undefined => (typeof data === 'number' ? data : undefined);

const namesAt = (data: unknown, key: string): readonly string[] =>
  Object.keys(Object(fieldOf(data, key)) as object);

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}
