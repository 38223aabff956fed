import { entriesOf, fieldOf, listOf, textOf, type Path } from '#core/check/raw.ts';
import type { SourceString } from '#core/translation/translation.ts';

/** A text for people in a scenario that is being written, with its place in the file. */
export interface DraftString extends SourceString {
  readonly path: Path;
}

/** Kebab-case, as the schema asks: with another id a text has no key, and the checks ask for a better one. */
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A value in the file, and where it is: by path for the file, by key for translations. */
interface Part {
  readonly value: unknown;
  readonly path: Path;
  readonly key: string;
}

const inside = ({ value, path, key }: Part, name: string): Part => ({
  value: fieldOf(value, name),
  path: [...path, name],
  key: key === '' ? name : `${key}/${name}`,
});

const entries = ({ value, path, key }: Part): Part[] =>
  listOf(value).map((entry, i) => ({ value: entry, path: [...path, i], key: `${key}/${i + 1}` }));

const named = (group: Part): Part[] =>
  entriesOf(group.value).flatMap(([name]) => (NAME.test(name) ? [inside(group, name)] : []));

const single = ({ value, path, key }: Part): DraftString[] => {
  const text = textOf(value)?.trim() ?? '';
  return text === '' ? [] : [{ key, text, path }];
};

const fields = (group: Part, ...names: readonly string[]): DraftString[] =>
  names.flatMap((name) => single(inside(group, name)));

/** A text alone has the key that it would have as the first variant of the first line. */
function lines(says: Part): DraftString[] {
  if (typeof says.value === 'string') return single({ ...says, key: `${says.key}/1/1` });
  return entries(says).flatMap((line) => {
    const text = { ...inside(line, 'text'), key: line.key };
    return typeof text.value === 'string'
      ? single({ ...text, key: `${line.key}/1` })
      : entries(text).flatMap(single);
  });
}

/** Replies without an id, or with one that stands before, have no key of their own. */
function replies(all: Part): DraftString[] {
  const seen = new Set<string>();
  return entries(all).flatMap((reply) => {
    const id = textOf(fieldOf(reply.value, 'id')) ?? '';
    if (!NAME.test(id) || seen.has(id)) return [];
    seen.add(id);
    const keyed = { ...reply, key: `${all.key}/${id}` };
    return [
      ...fields(keyed, 'says'),
      ...fields(inside(keyed, 'feedback'), 'reaction', 'act', 'better', 'caveat'),
    ];
  });
}

const beat = (of: Part): DraftString[] => [
  ...lines(inside(of, 'says')),
  ...lines(inside(of, 'thinks')),
  ...fields(of, 'cue'),
  ...replies(inside(of, 'replies')),
];

/**
 * The texts for people in the data of a `scenario.yaml`, whole or not, in the order of the file. Of a whole one they are those of
 * `scenarioStrings`.
 */
export function draftStrings(data: unknown): DraftString[] {
  const file: Part = { value: data, path: [], key: '' };
  const briefing = inside(file, 'briefing');
  const facilitator = inside(file, 'facilitator');
  return [
    ...fields(file, 'title', 'summary', 'aim', 'label'),
    ...fields(inside(file, 'key'), 'note'),
    ...fields(inside(file, 'customer'), 'name', 'pronouns', 'about'),
    ...fields(briefing, 'you', 'situation'),
    ...entries(inside(briefing, 'authority')).flatMap(single),
    ...entries(inside(briefing, 'limits')).flatMap(single),
    ...entries(inside(briefing, 'policy')).flatMap((rule) => fields(rule, 'title', 'text')),
    ...entries(inside(briefing, 'screen')).flatMap((fact) => fields(fact, 'label', 'value')),
    ...fields(facilitator, 'aim'),
    ...entries(inside(facilitator, 'questions')).flatMap(single),
    ...fields(facilitator, 'dispute', 'care'),
    ...named(inside(file, 'beats')).flatMap(beat),
    ...named(inside(file, 'endings')).flatMap((ending) => fields(ending, 'title', 'epilogue', 'follow-up')),
  ];
}
