import { DeleteDialog } from './delete-dialog.tsx';
import { useDesk } from './desk.ts';
import { GoToDialog } from './go-to-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LeadDialog } from './lead-dialog.tsx';
import type { OutlineDialog as Asked } from './outline-state.ts';
import { RenameDialog } from './rename-dialog.tsx';

/** What is asked over the script, where something is. */
export function OutlineDialog({ asked }: { readonly asked: Asked | null }) {
  const desk = useDesk();
  switch (asked?.kind) {
    case undefined:
      return null;
    case 'keys':
      return <KeysDialog onClose={desk.close} />;
    case 'go-to':
      return <GoToDialog />;
    case 'lead':
      return <LeadDialog way={asked} />;
    case 'rename':
      return <RenameDialog row={asked.row} />;
    case 'delete':
      return <DeleteDialog row={asked.row} />;
  }
}
