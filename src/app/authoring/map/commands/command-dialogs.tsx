import type { Draft } from '#formats/scenario/draft/draft.ts';
import type { Direction } from '#app/authoring/map/layout/layout.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { NewBeatDialog } from './new-beat-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { LeadToDialog, RedirectDialog } from './target-dialogs.tsx';
import type { Commands } from './use-commands.ts';

/** The question that stands before a command, if one does. */
export function CommandDialogs({
  commands,
  draft,
  direction,
}: {
  readonly commands: Commands;
  readonly draft: Draft;
  readonly direction: Direction;
}) {
  const { asking, ask } = commands;
  const close = () => ask(null);
  switch (asking?.what) {
    case undefined:
      return null;
    case 'new-beat':
      return (
        <NewBeatDialog
          draft={draft}
          after={asking.after}
          way={asking.way}
          wish={asking.wish}
          onMake={(id, way) => {
            if (commands.makeBeat(asking.after, id, way)) close();
          }}
          onClose={close}
        />
      );
    case 'rename':
      return (
        <RenameDialog
          draft={draft}
          id={asking.id}
          onRename={(name) => {
            if (commands.giveName(asking.kind, asking.id, name)) close();
          }}
          onClose={close}
        />
      );
    case 'lead-to':
      return (
        <LeadToDialog
          draft={draft}
          from={asking.from}
          onPick={(from, to) => {
            commands.connect(from, to);
            close();
          }}
          onClose={close}
        />
      );
    case 'redirect':
      return (
        <RedirectDialog
          draft={draft}
          id={asking.id}
          who={asking.who}
          onPick={(to) => {
            commands.redirect(asking.kind, asking.id, to);
            close();
          }}
          onClose={close}
        />
      );
    case 'keys':
      return <KeysDialog direction={direction} onClose={close} />;
  }
}
