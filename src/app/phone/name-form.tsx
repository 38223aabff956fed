/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { RoomFollower } from '#app/room-link/room-follower.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { You } from '#protocol/views.ts';
import type { PhoneWorld } from './phone-world.ts';
import { REFUSAL_HELP } from './refusal-help.ts';
import button from './button.module.css';
import styles from './name-form.module.css';

export interface NameFormProps {
  readonly you: You | null;
  readonly follower: RoomFollower<'phone'>;
  readonly world: PhoneWorld;
  /** In teams and in the hot seat. Otherwise it is only there for who wants the mic. */
  readonly isAsked: boolean;
  /** What to tap to be asked. */
  readonly offer?: string | undefined;
}

/** A nickname, for who wants one. It is shown to nobody before the facilitator has looked at it. */
export function NameForm({
  you,
  follower,
  world,
  isAsked,
  offer = 'Would you take the mic later? Give a name',
}: NameFormProps) {
  const [isSkipped, setSkipped] = useState(false);
  const [isOpen, setOpen] = useState(false);
  if (!you) return null;
  const { name } = you;
  if (name && name.state !== 'refused' && !isOpen) {
    return (
      <div className={styles['known']}>
        <output>
          {name.state === 'shown'
            ? `Here you are “${name.text}”.`
            : `“${name.text}” is with the facilitator, who looks at it first.`}
        </output>
        <button type="button" className={button['quiet']} onClick={() => setOpen(true)}>
          Change the name
        </button>
      </div>
    );
  }
  if (isSkipped || !(isAsked || isOpen)) {
    return (
      <button type="button" className={button['quiet']} onClick={() => (setSkipped(false), setOpen(true))}>
        {isAsked ? 'Give a name after all' : offer}
      </button>
    );
  }
  return (
    <Asking
      was={name?.state === 'refused' ? name.text : null}
      onSend={async (wanted) => {
        const answer = await follower.ask({ type: 'name', id: world.newId(), name: wanted });
        if (answer.outcome === 'done') setOpen(false);
        return answer.outcome === 'done' ? null : REFUSAL_HELP[answer.reason].help;
      }}
      onSkip={() => (setSkipped(true), setOpen(false))}
    />
  );
}

interface AskingProps {
  readonly was: string | null;
  /** Resolves to what is wrong with the name, or null. */
  readonly onSend: (name: string) => Promise<string | null>;
  readonly onSkip: () => void;
}

function Asking({ was, onSend, onSkip }: AskingProps) {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'typing' | 'sending' | { readonly problem: string }>('typing');
  const problem =
    typeof state === 'object' ? state.problem : was && `“${was}” was not taken. Would you give another?`;
  const submit = async (event: Event) => {
    event.preventDefault();
    const name = typed.trim();
    if (name === '') return setState({ problem: 'Type a name, or go on without one.' });
    setState('sending');
    const found = await onSend(name);
    setState(found === null ? 'typing' : { problem: found });
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      <label htmlFor="nickname">A nickname, if you like</label>
      <p id="nickname-help" className={styles['help']}>
        The facilitator looks at it first. It need not be your own name.
      </p>
      <input
        id="nickname"
        className={styles['field']}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        maxLength={LIMITS.nicknameCharacters}
        autocomplete="off"
        enterkeyhint="send"
        aria-invalid={problem !== null}
        aria-describedby="nickname-help nickname-problem"
      />
      <p id="nickname-problem" className={styles['problem']} role="alert">
        {problem}
      </p>
      <div className={styles['actions']}>
        <button type="submit" className={button['plain']} aria-disabled={state === 'sending'}>
          {state === 'sending' ? 'Sending…' : 'Send'}
        </button>
        <button type="button" className={button['quiet']} onClick={onSkip}>
          No name, thank you
        </button>
      </div>
    </form>
  );
}
