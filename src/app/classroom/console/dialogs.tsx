import type { Scenario } from '#core/model/scenario.ts';
import type { ConsoleView } from '#protocol/views.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import type { Question } from './actions.ts';
import { ChooseDialog } from './choose-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { MicDialog } from './mic-dialog.tsx';
import { MinorityDialog } from './minority-dialog.tsx';
import type { RoomMoment } from './room-moment.ts';
import { SplitDialog } from './split-dialog.tsx';
import { StopDialog } from './stop-dialog.tsx';
import type { Console } from './use-console.ts';

export interface AskProps {
  readonly view: ConsoleView;
  readonly moment: RoomMoment;
  readonly scenario: Scenario;
  readonly analyst: Analyst;
  /** Asks it of the room and closes the dialog. */
  readonly give: Console['give'];
  readonly onClose: () => void;
}

/** The dialog of an action that has to be filled in or confirmed; each begins anew whenever it is opened. */
export function Dialogs({ open, ...props }: AskProps & { readonly open: Question | null }) {
  const { give, onClose } = props;
  const giveAndClose: Console['give'] = (command) => {
    onClose();
    return give(command);
  };
  const asked = { ...props, give: giveAndClose };
  switch (open) {
    case 'choose':
      return <ChooseDialog {...asked} />;
    case 'mic':
      return <MicDialog {...asked} />;
    case 'split':
      return <SplitDialog {...asked} />;
    case 'stop':
      return <StopDialog {...asked} />;
    case 'minority':
      return <MinorityDialog {...asked} />;
    case 'end':
      return <EndDialog {...asked} />;
    case null:
      return null;
  }
}
