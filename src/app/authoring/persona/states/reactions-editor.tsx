import { useEffect, useRef } from 'react';
import { TURN } from '#core/machine/ledger.ts';
import type { Path } from '#core/check/raw.ts';
import { MARKER_IDS } from '#core/rubric/markers.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import type { OnFile, RegionFile, TransitionFile } from '#formats/scenario/draft/read-persona.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { insertAt, moveTo, type Plain } from '#formats/yaml/edit-source.ts';
import { inTurn } from '#formats/yaml/together.ts';
import type { Source } from '#formats/yaml/source.ts';
import type { Studio } from '#app/authoring/document/studio-store.ts';
import { ConditionBuilder } from '#app/authoring/conditions/condition-builder.tsx';
import { EffectBuilder } from '#app/authoring/conditions/effect-builder.tsx';
import { ChoiceField } from '#app/authoring/fields/choice-field.tsx';
import { Combobox } from '#app/authoring/fields/combobox.tsx';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { inFile, type Act } from '#app/authoring/persona/acts.ts';
import { eventWords } from '#app/authoring/words/signal-words.ts';
import { removeWay } from './state-edits.ts';
import { usePersonaFindings } from './use-persona-findings.ts';
import styles from './states-editor.module.css';

/** The format takes so many for one event. */
const MOST_WAYS = 12;

/** What happens on each thing heard; of several the first whose condition holds. */
export function ReactionsEditor({
  path,
  on,
  region,
  own,
  file,
  files,
  act,
}: {
  readonly path: Path;
  readonly on: OnFile;
  readonly region: RegionFile;
  readonly own: PersonaFile;
  readonly file: string;
  readonly files: Studio['files'];
  readonly act: (done: Act) => void;
}) {
  const findings = usePersonaFindings(file, path, 'within');
  const edit = (label: string, change: Parameters<typeof inFile>[3]) =>
    act(inFile(files, file, label, change));
  const events = [...Object.keys(own.signals), TURN, ...MARKER_IDS].filter(
    (event) => !Object.hasOwn(on, event),
  );
  // With the last reaction to something its list goes, and the button that was pressed: the focus goes to where one is added.
  const root = useRef<HTMLDivElement>(null);
  const isListLeaving = useRef(false);
  useEffect(() => {
    if (!isListLeaving.current) return;
    isListLeaving.current = false;
    root.current?.querySelector<HTMLElement>(':scope > :last-child input')?.focus();
  });
  return (
    <div ref={root} className={styles['reactions']}>
      {Object.entries(on).map(([event, ways]) => (
        <ListEditor
          key={event}
          label={`On ${eventWords(event)}`}
          items={ways}
          findings={findings.filter((finding) => finding.path[path.length] === event)}
          most={MOST_WAYS}
          nameOf={(_, place) => `reaction ${place + 1}`}
          addLabel="Add a further reaction"
          onAdd={() =>
            edit('Add a reaction', (source) =>
              insertAt(source, [...path, event], ways.length, { to: region.initial }),
            )
          }
          onRemove={(place) => {
            isListLeaving.current = ways.length === 1;
            edit('Delete a reaction', (source) => removeWay(source, [...path, event, place]));
          }}
          onMove={(from, to) =>
            edit('Move a reaction', (source) => moveTo(source, [...path, event, from], to))
          }
          render={(way, place) => (
            <Reaction
              way={way}
              region={region}
              onChange={(key, value) =>
                edit('Edit a reaction', (source) => setPart(source, [...path, event, place], way, key, value))
              }
              onEffects={(effects) =>
                edit('Edit a reaction', (source) =>
                  inTurn(source, [
                    (now) => setField(now, [...path, event, place, 'add'], asPlain(effects.add)),
                    (now) => setField(now, [...path, event, place, 'set'], asPlain(effects.set)),
                  ]),
                )
              }
            />
          )}
        />
      ))}
      <Combobox
        label="React to something else, too"
        value={null}
        placeholder="Look for what they may hear"
        options={events.map((event) => ({
          value: event,
          label: eventWords(event),
          keywords: event,
          group:
            Object.hasOwn(own.signals, event) || event === TURN
              ? 'What counts as one thing'
              : 'Single behaviours',
        }))}
        onPick={(event) =>
          edit('Add a reaction', (source) => setField(source, [...path, event], [{ to: region.initial }]))
        }
      />
    </div>
  );
}

function Reaction({
  way,
  region,
  onChange,
  onEffects,
}: {
  readonly way: TransitionFile;
  readonly region: RegionFile;
  readonly onChange: (key: 'to' | 'when', value: Plain | undefined) => void;
  readonly onEffects: (effects: { readonly add: unknown; readonly set: unknown }) => void;
}) {
  return (
    <div className={styles['reaction']}>
      <ChoiceField
        label="Becomes"
        clearable
        none="stays as they are"
        value={way.to}
        choices={Object.entries(region.states).map(([state, { label }]) => ({ value: state, label }))}
        onChange={(state) => onChange('to', state === '' ? undefined : state)}
      />
      <ConditionBuilder
        label="Only if"
        always="Always."
        value={way.when}
        onChange={(when) => onChange('when', asPlain(when))}
      />
      <EffectBuilder label="Remembers" add={way.add} set={way.set} onChange={onEffects} />
    </div>
  );
}

/** An entry that says nothing is no group of keys any more, so its last part is emptied and stays. */
function setPart(
  source: Source,
  path: Path,
  way: TransitionFile,
  key: 'to' | 'when',
  value: Plain | undefined,
) {
  const isLast = value === undefined && Object.keys(way).every((part) => part === key);
  return isLast ? setField(source, path, {}) : setField(source, [...path, key], value);
}

/** What the builders write is plain data. */
const asPlain = (value: unknown) => value as Plain | undefined;
