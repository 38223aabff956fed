import type { Server } from './classroom-server.ts';
import styles from './open-screen.module.css';

/** What opening a room does, before anybody presses the button. */
export function WhatHappens({ server }: { readonly server: Server | null }) {
  if (server === null) return <p>Looking whether phones can join …</p>;
  return server.state === 'here' ? (
    <ol className={styles['steps']} aria-label="What will happen">
      <li>
        A room opens with a code of six characters. Phones in this Wi-Fi join with it; nobody needs an account
        or a name.
      </li>
      <li>
        You get this console. The projector has a window of its own, with nothing on it that only you should
        know.
      </li>
      <li>Who has no phone raises a hand, and you enter the count.</li>
      <li>
        What is stored: votes by decision, and nicknames where somebody gives one. You can delete all of it at
        the end.
      </li>
    </ol>
  ) : (
    <>
      <p>
        <strong>No phones this time.</strong> This page runs without the program, so the room is led from this
        computer alone, and people raise their hands.
      </p>
      <ol className={styles['steps']} aria-label="What will happen">
        <li>You get a console here and open a projector window beside it, for the second screen.</li>
        <li>While people vote you count hands with the letter keys: A for reply A, and so on.</li>
        <li>The session is kept in this browser, survives a reload, and can be deleted at the end.</li>
      </ol>
    </>
  );
}
