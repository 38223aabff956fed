import type { Studio } from '#app/authoring/document/studio-store.ts';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { NameAdder } from '#app/authoring/inspector/name-list.tsx';
import { inFile, makeWhole, type Act } from '#app/authoring/persona/acts.ts';
import type { PersonaParts } from '#app/authoring/persona/persona-parts.ts';
import type { Shipped } from '#app/authoring/persona/shipped.ts';
import { addRegion, takenNames } from './name-edits.ts';
import { OnDemand } from '#app/ui/on-demand.tsx';
import { RegionEditor } from './region-editor.tsx';
import { RememberedNames } from './remembered-names.tsx';
import styles from './states-editor.module.css';

/** For whoever wants to go further: every state and every reaction. */
export function StatesEditor({
  files,
  shipped,
  parts,
  act,
}: {
  readonly files: Studio['files'];
  readonly shipped: Shipped;
  readonly parts: PersonaParts;
  readonly act: (done: Act) => void;
}) {
  const { file, own } = parts;
  return (
    <OnDemand summary="Edit states and reactions">
      {() =>
        file !== null && own && own.extends === undefined ? (
          <div className={styles['regions']}>
            {Object.entries(own.regions).map(([id, region]) => (
              <RegionEditor key={id} id={id} region={region} own={own} file={file} files={files} act={act} />
            ))}
            <FieldGroup
              title="Another side of them"
              help="What moves beside the mood and apart from it: how much they understand, how they behave. It has states and reactions of its own."
            >
              <NameAdder
                what="side"
                names={Object.keys(own.regions)}
                taken={takenNames(files, file)}
                onAdd={(name, typed) =>
                  act(inFile(files, file, `Add “${typed}”`, (source) => addRegion(source, name, typed)))
                }
              />
            </FieldGroup>
            <RememberedNames own={own} file={file} files={files} act={act} />
          </div>
        ) : (
          <div className={styles['offer']}>
            <p>
              {file === null
                ? 'This customer is as the kind has it. To edit states and reactions, write them out for this scenario; nothing about the customer changes by that.'
                : 'This customer’s file holds only what differs from the kind. To edit every state and reaction, write the rest out, too; nothing about the customer changes by that.'}
            </p>
            <Button look="plain" onClick={() => act(makeWhole(files, shipped, parts))}>
              Write them out to edit
            </Button>
          </div>
        )
      }
    </OnDemand>
  );
}
