import { problem, type Problem } from '#core/diagnostics/diagnostic.ts';
import { nearestName, suggest } from '#core/diagnostics/nearest-name.ts';
import { TURN } from '#core/machine/ledger.ts';
import { isMarkerId, MARKER_IDS } from '#core/rubric/markers.ts';
import type { Names } from '#core/resolve/names.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { checkCondition, checkEffect } from './check-rules.ts';
import { entriesOf, fieldOf, listOf, textOf, type Path } from './raw.ts';
import { suggestMarker } from './suggest-marker.ts';

/**
 * Checks of one persona file that the schema cannot make: that its markers, signals, states and names exist. `merged` is the same file with the one it extends; names
 * are looked up there, places are those of the file itself.
 */
export function checkPersona(file: unknown, merged: PersonaFile, names: Names): Problem[] {
  const problems: Problem[] = [];
  const report = (...said: Parameters<typeof problem>) => problems.push(problem(...said));
  const events = new Set([...Object.keys(merged.signals), TURN, ...MARKER_IDS]);

  for (const [signal, markers] of entriesOf(fieldOf(file, 'signals'))) {
    listOf(markers).forEach((marker, i) => {
      const name = textOf(marker);
      if (name === undefined || isMarkerId(name)) return;
      report('unknown-marker', ['signals', signal, i], `There is no marker "${name}".`, () =>
        suggestMarker(name),
      );
    });
  }

  const checkOn = (on: unknown, path: Path, states: readonly string[]) => {
    for (const [event, transitions] of entriesOf(on)) {
      if (!events.has(event)) {
        const help = () => {
          const near = nearestName(event, events);
          return near === undefined
            ? 'Name it under "signals", with its markers.'
            : `Did you mean "${near}"?`;
        };
        report('unknown-marker', [...path, event], `"${event}" is no marker, signal or "turn".`, help, true);
      }
      listOf(transitions).forEach((transition, i) => {
        const at = [...path, event, i];
        const to = textOf(fieldOf(transition, 'to'));
        if (to !== undefined && !states.includes(to)) {
          report('missing-target', [...at, 'to'], `This region has no state "${to}".`, () =>
            suggest(to, states),
          );
        }
        problems.push(...checkCondition(fieldOf(transition, 'when'), [...at, 'when'], names));
        problems.push(...checkEffect(transition, at, names));
      });
    }
  };

  for (const [id, region] of entriesOf(fieldOf(file, 'regions'))) {
    const states = names.regions.get(id) ?? [];
    const initial = textOf(fieldOf(region, 'initial'));
    if (initial !== undefined && !states.includes(initial)) {
      report('unknown-state', ['regions', id, 'initial'], `This region has no state "${initial}".`, () =>
        suggest(initial, states),
      );
    }
    checkOn(fieldOf(region, 'on'), ['regions', id, 'on'], states);
    for (const [state, body] of entriesOf(fieldOf(region, 'states'))) {
      checkOn(fieldOf(body, 'on'), ['regions', id, 'states', state, 'on'], states);
    }
  }

  const regions = [...names.regions.keys()];
  for (const path of [['mood'], ['masks', 'region']] as const) {
    const name = textOf(
      path.length === 1 ? fieldOf(file, 'mood') : fieldOf(fieldOf(file, 'masks'), 'region'),
    );
    if (name !== undefined && !regions.includes(name)) {
      report('unknown-name', path, `There is no region "${name}".`, () => suggest(name, regions));
    }
  }
  problems.push(...checkCondition(fieldOf(fieldOf(file, 'masks'), 'while'), ['masks', 'while'], names));
  for (const [exit, condition] of entriesOf(fieldOf(file, 'exits'))) {
    problems.push(...checkCondition(condition, ['exits', exit], names));
  }
  return problems;
}
