/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import { CODE_LENGTH, isRoomCode, tidyCode } from '#protocol/room-code.ts';
import { codeProblem } from './address.ts';
import { Page } from './page.tsx';
import button from './button.module.css';
import styles from './join-screen.module.css';

export interface JoinScreenProps {
  /** From the address; '' when there was none. */
  readonly code: string;
  /** It was the wrong one. */
  readonly types: boolean;
  readonly onJoin: (code: string) => void;
}

/** Two taps: the address was the first one, “Join” is the second. Whoever came without a code types it. */
export function JoinScreen({ code, types, onJoin }: JoinScreenProps) {
  const [typing, setTyping] = useState(types || !isRoomCode(code));
  return (
    <Page heading="Join the room">
      {typing ? (
        <CodeForm first={code} onJoin={onJoin} />
      ) : (
        <>
          <p className={styles['code']}>
            <span className={styles['label']}>Code</span> {code}
          </p>
          <button type="button" className={button['primary']} onClick={() => onJoin(code)}>
            Join
          </button>
          <button type="button" className={button['quiet']} onClick={() => setTyping(true)}>
            The screen shows another code
          </button>
        </>
      )}
      <p className={styles['note']}>
        You need no account and no name. The room sees how many voted for what, never who.
      </p>
    </Page>
  );
}

function CodeForm({ first, onJoin }: { readonly first: string; readonly onJoin: (code: string) => void }) {
  const [typed, setTyped] = useState(first);
  const [problem, setProblem] = useState(() => (first === '' ? null : codeProblem(first)));
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const code = tidyCode(typed);
    const found = codeProblem(code);
    setProblem(found);
    if (found === null) onJoin(code);
    else field.current?.focus();
  };
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <label htmlFor="code">The code on the screen, {CODE_LENGTH} characters</label>
      <input
        ref={field}
        id="code"
        className={styles['field']}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="go"
        maxLength={CODE_LENGTH * 2}
        aria-invalid={problem !== null}
        aria-describedby="code-problem"
      />
      <p id="code-problem" className={styles['problem']} role="alert">
        {problem}
      </p>
      <button type="submit" className={button['primary']}>
        Join
      </button>
    </form>
  );
}
