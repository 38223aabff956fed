/** @jsxImportSource preact */
import type { PublicView } from '#protocol/views.ts';
import { EndingNote } from './ending-note.tsx';
import { teamName } from './stage-words.ts';
import notes from './notes.module.css';
import styles from './customer-line.module.css';

/** Where a reply would have led that some chose and the room did not take, as far as the screen has shown it. */
export function MinorityStage({ view }: { readonly view: PublicView }) {
  const { minority } = view;
  if (!minority) return null;
  const { voters, letter, line, exchanges, team, ending } = minority;
  const customer = view.room.customer.name;
  const whose = view.room.teams > 1 ? ` in ${teamName(team)}` : '';
  return (
    <div className={notes['notes']}>
      <p className={notes['lead']}>
        {whoChose(voters, whose)} {letter}. Here is where it would have led.
      </p>
      <ol className={styles['exchanges']}>
        {!view.step.veiled && (
          <li>
            <p className={styles['speaker']}>{customer}</p>
            <p className={styles['words']}>{line}</p>
          </li>
        )}
        {exchanges.map(({ says, reaction, line: next }, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- a branch only grows at its end
          <li key={place}>
            <p className={styles['speaker']}>You</p>
            <p>{says}</p>
            {!view.step.veiled && (
              <>
                <p className={styles['speaker']}>{customer}</p>
                <p className={styles['words']}>{[reaction, next].filter(Boolean).join(' ')}</p>
              </>
            )}
          </li>
        ))}
      </ol>
      {ending && <EndingNote ending={ending} next="It goes on at the screen." isVeiled={view.step.veiled} />}
    </div>
  );
}

function whoChose(voters: number, whose: string): string {
  if (voters === 0) return `Nobody${whose} chose`;
  return voters === 1 ? `One of you${whose} chose` : `${voters} of you${whose} chose`;
}
