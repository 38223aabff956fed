import type { ConsoleView } from '#protocol/views.ts';
import { Button } from '#app/ui/button.tsx';
import type { Console } from './use-console.ts';
import { teamName } from './console-words.ts';
import styles from './people-panel.module.css';

/** Nicknames, each of which shows nowhere before it was looked at here. Who is connected is a count, never a name. */
export function PeoplePanel({ view, give }: { readonly view: ConsoleView; readonly give: Console['give'] }) {
  const { names, mic } = view.facilitator;
  const waiting = names.filter(({ state }) => state === 'waiting');
  const shown = names.filter(({ state }) => state === 'shown');
  if (names.length === 0)
    return <p className={styles['none']}>Nobody has given a nickname. Nobody needs one to vote.</p>;
  return (
    <div className={styles['people']}>
      {waiting.length > 0 && (
        <ul className={styles['list']} aria-label="Names waiting for you">
          {waiting.map(({ voter, name }) => (
            <li key={voter} className={styles['row']}>
              <span className={styles['name']}>{name}</span>
              <Button
                onClick={() => void give({ type: 'judge-name', voter, name, ok: true })}
                aria-label={`Show ${name}`}
              >
                Show
              </Button>
              <Button
                look="quiet"
                onClick={() => void give({ type: 'judge-name', voter, name, ok: false })}
                aria-label={`Refuse ${name}`}
              >
                Refuse
              </Button>
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 && (
        <p className={styles['shown']}>
          {shown
            .map(({ voter, name, team }) => {
              const has = voter === mic ? `${name} (has the mic)` : name;
              return view.room.teams > 1 ? `${has}, ${teamName(team)}` : has;
            })
            .join(' · ')}
        </p>
      )}
    </div>
  );
}
