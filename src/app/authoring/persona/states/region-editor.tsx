import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { EXPRESSIONS } from '#core/model/words.ts';
import type { RegionFile, StateFile } from '#formats/scenario/draft/read-persona.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import type { Plain } from '#formats/yaml/edit-source.ts';
import type { Studio } from '#app/authoring/document/studio-store.ts';
import { ChoiceField } from '#app/authoring/fields/choice-field.tsx';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { FlagField } from '#app/authoring/fields/flag-field.tsx';
import { NumberField } from '#app/authoring/fields/number-field.tsx';
import { TextField } from '#app/authoring/fields/text-field.tsx';
import { NameField } from '#app/authoring/inspector/name-field.tsx';
import { inFile, type Act } from '#app/authoring/persona/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { removeRegion, renameDeclared } from './name-edits.ts';
import { OnDemand } from '#app/ui/on-demand.tsx';
import { ReactionsEditor } from './reactions-editor.tsx';
import { addState, removeState, renameState } from './state-edits.ts';
import { usePersonaFindings } from './use-persona-findings.ts';
import styles from './states-editor.module.css';

interface RegionProps {
  readonly id: string;
  readonly region: RegionFile;
  readonly own: PersonaFile;
  readonly file: string;
  readonly files: Studio['files'];
  readonly act: (done: Act) => void;
}

/** The states of a region, worst first, and what every one of them has. */
export function RegionEditor(props: RegionProps) {
  const { id, region, own, file, files, act } = props;
  const set = (key: 'label' | 'meter', value: Plain) =>
    act(
      inFile(
        files,
        file,
        `Edit “${region.label}”`,
        (source) => setField(source, ['regions', id, key], value),
        JSON.stringify(['regions', id, key]),
      ),
    );
  const states = Object.entries(region.states).toSorted(([, a], [, b]) => b.level - a.level);
  return (
    <FieldGroup
      title={`States of “${region.label}”`}
      findings={usePersonaFindings(file, ['regions', id], 'here')}
    >
      <div className={styles['row']}>
        <TextField
          label="Called on screen"
          help="Heading of its meter: “Mood”, “Understanding”."
          value={region.label}
          onChange={(label) => set('label', label)}
        />
        <NameField
          label="Name in the file"
          help="Conditions that ask about it are renamed with it."
          value={id}
          onRename={(to) => act(renameDeclared(files, file, 'regions', id, to))}
        />
      </div>
      <FlagField
        label="Trainees see a meter of it"
        value={region.meter}
        onChange={(meter) => set('meter', meter)}
      />
      <ChoiceField
        label="Begins as"
        value={region.initial}
        choices={states.map(([state, { label }]) => ({ value: state, label }))}
        onChange={(state) =>
          act(
            inFile(files, file, `${region.label} begins otherwise`, (source) =>
              setField(source, ['regions', id, 'initial'], state),
            ),
          )
        }
      />
      {states.map(([name, state]) => (
        <StateEditor key={name} {...props} name={name} state={state} />
      ))}
      <OnDemand summary="In every state">
        {() => (
          <ReactionsEditor
            path={['regions', id, 'on']}
            on={region.on ?? {}}
            region={region}
            own={own}
            file={file}
            files={files}
            act={act}
          />
        )}
      </OnDemand>
      <div className={styles['buttons']}>
        <Button
          look="plain"
          onClick={() => act(inFile(files, file, 'Add a state', (source) => addState(source, id)))}
        >
          Add a state to “{region.label}”
        </Button>
        {own.mood !== id && Object.keys(own.regions).length > 1 && (
          <Button
            look="harm"
            onClick={() =>
              act(inFile(files, file, `Delete “${region.label}”`, (source) => removeRegion(source, id)))
            }
          >
            <Icon name="trash" size={18} /> Delete all of “{region.label}”
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}

function StateEditor({
  id,
  region,
  own,
  file,
  files,
  act,
  name,
  state,
}: RegionProps & { readonly name: string; readonly state: StateFile }) {
  const path = ['regions', id, 'states', name];
  const findings = usePersonaFindings(file, path, 'within');
  const set = (key: 'label' | 'level' | 'expression', value: Plain) =>
    act(
      inFile(
        files,
        file,
        `Edit the state “${state.label}”`,
        (source) => setField(source, [...path, key], value),
        JSON.stringify([...path, key]),
      ),
    );
  const at = (key: string) => findings.filter((finding) => finding.path[path.length] === key);
  return (
    <OnDemand summary={`${state.label}${findings.length > 0 ? ` (${findings.length} to mend)` : ''}`}>
      {() => (
        <div className={styles['state']}>
          <div className={styles['row']}>
            <TextField
              label="Called on screen"
              value={state.label}
              findings={at('label')}
              onChange={(label) => set('label', label)}
            />
            <NumberField
              label="Level"
              help="0 is best."
              min={0}
              max={9}
              value={state.level}
              findings={at('level')}
              onChange={(level) => set('level', level ?? 0)}
            />
            <ChoiceField
              label="Face"
              value={state.expression}
              choices={EXPRESSIONS.map((expression) => ({ value: expression, label: expression }))}
              findings={at('expression')}
              onChange={(expression) => set('expression', expression)}
            />
          </div>
          <NameField
            label="Name in the file"
            help="What names it, in the persona and in the script, is renamed with it."
            value={name}
            onRename={(to) => act(renameState(files, file, id, name, to))}
          />
          <ReactionsEditor
            path={[...path, 'on']}
            on={state.on ?? {}}
            region={region}
            own={own}
            file={file}
            files={files}
            act={act}
          />
          <div>
            <Button
              look="harm"
              onClick={() =>
                act(
                  inFile(files, file, `Delete the state “${state.label}”`, (source) =>
                    removeState(source, id, name),
                  ),
                )
              }
            >
              <Icon name="trash" size={18} /> Delete “{state.label}”
            </Button>
          </div>
        </div>
      )}
    </OnDemand>
  );
}
