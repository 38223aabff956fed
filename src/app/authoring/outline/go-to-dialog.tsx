import { Dialog } from '#app/ui/dialog.tsx';
import { DestinationPicker } from './destination-picker.tsx';
import { useDesk } from './desk.ts';

/** Goes to a beat or an ending by its name. */
export function GoToDialog() {
  const desk = useDesk();
  return (
    <Dialog open title="Go to …" onClose={desk.close}>
      <DestinationPicker
        label="A beat or an ending"
        makesBeats={false}
        onPick={({ kind, name }) =>
          desk.jump(kind === 'ending' ? { kind, ending: name } : { kind: 'beat', beat: name })
        }
      />
    </Dialog>
  );
}
