import { problem, type Problem } from '#core/diagnostics/diagnostic.ts';
import { suggest } from '#core/diagnostics/nearest-name.ts';
import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import { CHANNEL_MOVES, type Channel } from '#core/model/words.ts';
import { PRINCIPLES } from '#core/rubric/principles.ts';
import type { Names } from '#core/resolve/names.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { checkCondition, checkEffect, checkElse } from './check-rules.ts';
import { checkGraph } from './check-graph.ts';
import { entriesOf, fieldOf, listOf, textOf, type Path } from './raw.ts';

/** Checks of one scenario file that the schema cannot make: whether everything it refers to exists. */

function checkLines(lines: unknown, path: Path, names: Names): Problem[] {
  const conditions = listOf(lines).flatMap((line, i) =>
    checkCondition(fieldOf(line, 'when'), [...path, i, 'when'], names),
  );
  return [...conditions, ...checkElse(lines, path, 'line')];
}

function checkTarget(target: unknown, path: Path, places: ReadonlySet<string>): Problem[] {
  const name = textOf(target);
  if (name === undefined || places.has(name) || places.size === 0) return [];
  return [
    problem('missing-target', path, `There is no beat or ending "${name}".`, () =>
      suggest(name, [...places]),
    ),
  ];
}

function checkReply(
  raw: unknown,
  path: Path,
  file: unknown,
  names: Names,
  places: ReadonlySet<string>,
): Problem[] {
  const problems = [
    ...checkCondition(fieldOf(raw, 'when'), [...path, 'when'], names),
    ...checkEffect(raw, path, names),
  ];
  const to = fieldOf(raw, 'to');
  if (Array.isArray(to)) {
    to.forEach((branch: unknown, i) => {
      problems.push(...checkCondition(fieldOf(branch, 'when'), [...path, 'to', i, 'when'], names));
      problems.push(...checkTarget(fieldOf(branch, 'to'), [...path, 'to', i, 'to'], places));
    });
    problems.push(...checkElse(to, [...path, 'to'], 'way on'));
  } else {
    problems.push(...checkTarget(to, [...path, 'to'], places));
  }
  const principle = textOf(fieldOf(fieldOf(raw, 'feedback'), 'principle'));
  if (principle !== undefined && !PRINCIPLES.has(principle)) {
    const at = [...path, 'feedback', 'principle'];
    problems.push(
      problem('unknown-principle', at, `There is no principle "${principle}".`, () =>
        suggest(principle, [...PRINCIPLES.keys()]),
      ),
    );
  }
  const move = textOf(fieldOf(raw, 'move'));
  const channel = textOf(fieldOf(file, 'channel'));
  const allowed =
    channel !== undefined && Object.hasOwn(CHANNEL_MOVES, channel)
      ? CHANNEL_MOVES[channel as Channel]
      : undefined;
  if (move !== undefined && allowed && !allowed.some((m) => m === move)) {
    const help =
      allowed.length === 0 ? 'Write it as a reply in words.' : `This channel has: ${allowed.join(', ')}.`;
    const message = `The channel "${channel}" has no move "${move}".`;
    problems.push(problem('no-such-move', [...path, 'move'], message, help));
  }
  return problems;
}

function checkBeat(
  raw: unknown,
  path: Path,
  file: unknown,
  names: Names,
  places: ReadonlySet<string>,
): Problem[] {
  const replies = listOf(fieldOf(raw, 'replies'));
  const seen = new Set<string>();
  const problems = [
    ...checkLines(fieldOf(raw, 'says'), [...path, 'says'], names),
    ...checkLines(fieldOf(raw, 'thinks'), [...path, 'thinks'], names),
  ];
  replies.forEach((reply, i) => {
    const at = [...path, 'replies', i];
    const id = textOf(fieldOf(reply, 'id'));
    if (id !== undefined && seen.has(id)) {
      problems.push(
        problem(
          'duplicate-id',
          [...at, 'id'],
          `Two replies of this beat are called "${id}".`,
          'Rename one of them.',
        ),
      );
    }
    if (id !== undefined) seen.add(id);
    problems.push(...checkReply(reply, at, file, names, places));
  });
  const unconditional = replies.filter(
    (r) => fieldOf(r, 'when') === undefined && fieldOf(r, 'move') === undefined,
  );
  if (replies.length > 0 && unconditional.length < 2) {
    const help = 'Take `when` or `move` off, or add replies.';
    const message = 'A beat needs two spoken replies that are open in every situation.';
    problems.push(problem('too-few-open-replies', [...path, 'replies'], message, help));
  }
  return problems;
}

function checkCustomer(file: unknown, persona: PersonaFile, names: Names): Problem[] {
  const customer = fieldOf(file, 'customer');
  const problems: Problem[] = [];
  const own = ['counters', 'flags'].filter((kind) => fieldOf(file, kind) !== undefined);
  for (const [name, value] of entriesOf(fieldOf(customer, 'start'))) {
    const path = ['customer', 'start', name];
    const declaredUnder = own.find((kind) => fieldOf(fieldOf(file, kind), name) !== undefined);
    const known = names.regions.has(name) || names.counters.has(name) || names.flags.has(name);
    if (declaredUnder !== undefined) {
      const message = `"${name}" is this scenario's own, not the customer's.`;
      problems.push(problem('own-start', path, message, `Give its start under "${declaredUnder}".`, true));
    } else if (!known) {
      const message = `The customer has no region, counter or flag "${name}".`;
      const help = () => suggest(name, [...names.regions.keys(), ...names.counters.keys(), ...names.flags]);
      problems.push(problem('unknown-name', path, message, help, true));
    } else if (names.regions.has(name)) {
      problems.push(...checkCondition({ [name]: value }, path.slice(0, -1), names));
    } else {
      problems.push(...checkEffect({ set: { [name]: value } }, [], names).map((p) => ({ ...p, path })));
    }
  }
  for (const [name] of entriesOf(fieldOf(customer, 'signals'))) {
    if (Object.hasOwn(persona.signals, name)) continue;
    const help = () => suggest(name, Object.keys(persona.signals));
    const message = `The persona "${persona.id}" has no signal "${name}".`;
    problems.push(problem('unknown-signal', ['customer', 'signals', name], message, help, true));
  }
  return problems;
}

function checkExits(file: unknown, persona: PersonaFile): Problem[] {
  const endings = new Set(entriesOf(fieldOf(file, 'endings')).map(([id]) => id));
  const exits = Object.keys(persona.exits);
  const given = entriesOf(fieldOf(file, 'exits'));
  const unknown = given.flatMap(([exit, ending]): Problem[] => {
    const path = ['exits', exit];
    if (!exits.includes(exit)) {
      const help = () => suggest(exit, exits);
      return [
        problem('unknown-exit', path, `The persona "${persona.id}" has no exit "${exit}".`, help, true),
      ];
    }
    const name = textOf(ending);
    if (name === undefined || endings.size === 0 || endings.has(name)) return [];
    return [
      problem('missing-target', path, `There is no ending "${name}".`, () => suggest(name, [...endings])),
    ];
  });
  const missing = exits.filter((exit) => !given.some(([name]) => name === exit));
  return [
    ...unknown,
    ...missing.map((exit) =>
      problem(
        'missing-exit',
        ['exits'],
        `The customer may leave by "${exit}", which has no ending here.`,
        `Add "${exit}: <ending>" under exits.`,
        true,
      ),
    ),
  ];
}

/** Names used twice over: an ending called like a beat, a flag like a counter, a counter like one of the ledger. */
function checkNameClashes(file: unknown, persona: PersonaFile, names: Names): Problem[] {
  const beats = new Set(entriesOf(fieldOf(file, 'beats')).map(([id]) => id));
  const endings = entriesOf(fieldOf(file, 'endings')).flatMap(([id]) =>
    beats.has(id)
      ? [
          problem(
            'duplicate-id',
            ['endings', id],
            `"${id}" is the name of a beat and of an ending.`,
            'Rename the ending.',
            true,
          ),
        ]
      : [],
  );
  const taken = new Set([
    ...Object.keys(persona.regions),
    ...Object.keys(persona.counters),
    ...Object.keys(persona.flags),
  ]);
  const own = (['counters', 'flags'] as const).flatMap((kind) =>
    entriesOf(fieldOf(file, kind)).flatMap(([name]) => {
      if (Object.hasOwn(LEDGER_COUNTERS, name) || Object.hasOwn(LEDGER_FLAGS, name)) {
        const message = `"${name}" is in every talk already; personas and timing rules read it.`;
        const help = 'Rename it; to begin with another value, write it under `customer.start`.';
        return [problem('duplicate-id', [kind, name], message, help, true)];
      }
      const other = kind === 'flags' ? names.counters.has(name) : false;
      return taken.has(name) || other
        ? [
            problem(
              'duplicate-id',
              [kind, name],
              `"${name}" is already the name of something the persona or the file has.`,
              'Rename it.',
              true,
            ),
          ]
        : [];
    }),
  );
  return [...endings, ...own];
}

/** All reference problems of a scenario file, whatever else is wrong with it. */
export function checkScenario(file: unknown, persona: PersonaFile, names: Names): Problem[] {
  const beats = entriesOf(fieldOf(file, 'beats'));
  const endings = entriesOf(fieldOf(file, 'endings'));
  // Where all beats or all endings are missing, that is the problem, and not each reply that leads to one.
  const places = new Set(
    beats.length > 0 && endings.length > 0 ? [...beats, ...endings].map(([id]) => id) : [],
  );
  const start = textOf(fieldOf(file, 'start'));
  const beatIds = beats.map(([id]) => id);
  const badStart =
    start !== undefined && beatIds.length > 0 && !beatIds.includes(start)
      ? [
          problem('missing-target', ['start'], `There is no beat "${start}" to start at.`, () =>
            suggest(start, beatIds),
          ),
        ]
      : [];
  const talk = beats.flatMap(([id, beat]) => checkBeat(beat, ['beats', id], file, names, places));
  const exits = checkExits(file, persona);
  const graph = places.size > 0 ? checkGraph(file) : [];
  return [
    ...badStart,
    ...checkCustomer(file, persona, names),
    ...checkNameClashes(file, persona, names),
    ...talk,
    ...exits,
    ...graph.filter((found) => !isLostByName(found, talk, exits)),
  ];
}

/** What nothing leads to, where a way that leads to no name or an exit without an ending may be the one that was meant to. */
function isLostByName({ code, path }: Problem, talk: readonly Problem[], exits: readonly Problem[]): boolean {
  if (code !== 'unreachable') return false;
  return talk.some((p) => p.code === 'missing-target') || (path[0] === 'endings' && exits.length > 0);
}
