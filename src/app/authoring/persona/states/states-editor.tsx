import type { Studio } from '#app/authoring/document/studio-store.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Button } from '#app/ui/button.tsx';
import { makeWhole, type Act } from '#app/authoring/persona/acts.ts';
import type { PersonaParts } from '#app/authoring/persona/persona-parts.ts';
import type { Shipped } from '#app/authoring/persona/shipped.ts';
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
  const isWhole = parts.file !== null && parts.own?.extends === undefined;
  return (
    <Disclosure summary="Edit states and reactions">
      {isWhole ? null : (
        <div className={styles['offer']}>
          <p>
            {parts.file === null
              ? 'This customer is as the kind has it. To edit states and reactions, write them out for this scenario; nothing about the customer changes by that.'
              : 'This customer’s file holds only what differs from the kind. To edit every state and reaction, write the rest out, too; nothing about the customer changes by that.'}
          </p>
          <Button look="plain" onClick={() => act(makeWhole(files, shipped, parts))}>
            Write them out to edit
          </Button>
        </div>
      )}
    </Disclosure>
  );
}
