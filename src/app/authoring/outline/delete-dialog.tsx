import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { mentionsOf, spoken } from '#formats/scenario/edit/names.ts';
import { useStudio } from '#app/authoring/document/use-studio.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { DestinationPicker } from './destination-picker.tsx';
import { useDesk } from './desk.ts';
import type { Row } from './row.ts';
import styles from './outline-dialogs.module.css';

/** Asked only where something leads to what is to go: where shall that lead instead? */
export function DeleteDialog({ row }: { readonly row: Row }) {
  const desk = useDesk();
  const source = useStudio(({ files }) => files[SCENARIO_FILE]);
  const name = 'beat' in row ? row.beat : 'ending' in row ? row.ending : '';
  const mentions = source ? mentionsOf(source, name).filter(({ within }) => within !== name) : [];
  const who = spoken(mentions.map((mention) => mention.who));
  const several = new Set(mentions.map((mention) => mention.who)).size > 1;
  return (
    <Dialog
      open
      title={`Delete “${name}”`}
      onClose={desk.close}
      actions={<Button onClick={desk.close}>Keep it</Button>}
    >
      <div className={styles['stack']}>
        <p>
          {who.charAt(0).toUpperCase() + who.slice(1)} {several ? 'lead' : 'leads'} here. Choose where{' '}
          {several ? 'they lead' : 'it leads'} instead, and “{name}” goes. Undo brings all of it back.
        </p>
        <DestinationPicker
          label="Lead there instead"
          makesBeats={false}
          without={name}
          onPick={(to) => desk.remove(row, to.name)}
        />
      </div>
    </Dialog>
  );
}
