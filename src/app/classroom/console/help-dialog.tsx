import { Dialog } from '#app/ui/dialog.tsx';
import { Switch } from '#app/ui/switch.tsx';
import { LOOK, SCREEN_KEYS } from './action-list.ts';
import { KeyCap } from './key-cap.tsx';
import styles from './dialogs.module.css';

/** Every key, what can be taken back and what cannot. */
export function HelpDialog({
  onClose,
  letters,
  onLetters,
}: {
  readonly onClose: () => void;
  readonly letters: boolean;
  readonly onLetters: (on: boolean) => void;
}) {
  const actions = Object.values(LOOK);
  return (
    <Dialog open title="Keys and second thoughts" placement="side" onClose={onClose}>
      <div className={styles['body']}>
        <p>
          A presenter’s remote works: its forward key, as Page Down, the right arrow and Enter, does what the
          large button says. Its black-screen key, as a full stop, puts the customer’s line aside and shows it
          again. Its backward key does nothing, so that a slip of the thumb takes nothing away.
        </p>
        <Switch
          label="Single letters act"
          hint="Switch them off where a voice control or a cat types for you."
          checked={letters}
          onChange={onLetters}
        />
        <table className={styles['keys']}>
          <tbody>
            <Row
              keys={['A', '–', 'J']}
              says="One hand more for this reply, while people vote; with Shift one less"
            />
            {actions.map(({ label, key }) => (
              <Row key={label} keys={[key]} says={label} />
            ))}
            <Row keys={[SCREEN_KEYS.notes]} says="Facilitator’s card" />
            <Row keys={[SCREEN_KEYS.verdicts]} says="What is for your eyes only, shown or hidden" />
            <Row keys={[SCREEN_KEYS.projector]} says="Open the projector window" />
            <Row keys={[SCREEN_KEYS.help]} says="This help" />
          </tbody>
        </table>
        <h3>Can I take something back?</h3>
        <p>
          What the room has decided stands: a counted vote, a reply that was played, votes that were on the
          wall. People have seen it and acted on it, so taking it back would make the record untrue.
        </p>
        <p>
          Voting closed too early? “Vote again” opens it on the same line; both counts are kept. A line that
          was put aside comes back with the same key. A name that was shown can be refused when it is changed.
        </p>
      </div>
    </Dialog>
  );
}

function Row({ keys, says }: { readonly keys: readonly string[]; readonly says: string }) {
  return (
    <tr>
      <td>
        {keys.map((key) =>
          key === '–' ? (
            ' to '
          ) : (
            <KeyCap key={key} spoken>
              {key}
            </KeyCap>
          ),
        )}
      </td>
      <th scope="row">{says}</th>
    </tr>
  );
}
