import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CatalogueEntry, ScenarioCard } from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { KeptRooms } from '#app/storage/kept-rooms.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { ClassroomLinks } from '#app/classroom/classroom-links.ts';
import type { LocalRooms } from '#app/classroom/local/local-rooms.ts';
import type { OpenedRoom, Server } from './classroom-server.ts';
import { KeptRoomList } from './kept-room-list.tsx';
import { ScenarioPick } from './scenario-pick.tsx';
import { WhatHappens } from './what-happens.tsx';
import styles from './open-screen.module.css';

type Texts = Readonly<Record<string, string>>;

export interface OpenScreenProps {
  readonly entries: readonly CatalogueEntry[];
  readonly load: (id: string) => Promise<Scenario | undefined>;
  readonly rooms: KeptRooms;
  readonly local: LocalRooms;
  readonly links: ClassroomLinks;
  readonly findServer: () => Promise<Server>;
  readonly openOnServer: (scenario: string, texts?: Texts) => Promise<OpenedRoom>;
  /** The files of a scenario written in this browser, which no server has; undefined for any other. */
  readonly textsOf?: ((id: string) => Promise<Texts | undefined>) | undefined;
  /** The conversation that was asked for. */
  readonly wanted?: string | undefined;
  readonly onOpened: (code: string) => void;
}

/** Where a classroom session begins: which conversation, and what will happen then. */
export function OpenScreen(props: OpenScreenProps) {
  const { entries, rooms, local, links } = props;
  const kept = useSyncExternalStore(rooms.subscribe, rooms.all);
  const cards = entries.filter((entry): entry is ScenarioCard => entry.ok);
  const [chosen, setPicked] = useState(props.wanted);
  const picked = (cards.find(({ id }) => id === chosen) ?? cards[0])?.id ?? '';
  const server = useServer(props.findServer);
  const { open, opening, problem } = useOpening(
    props,
    server,
    cards.find(({ id }) => id === picked),
  );
  const mayOpen = server?.state !== 'here' || server.mayOpen;
  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <h1 tabIndex={-1}>Classroom</h1>
        <p className={styles['lead']}>
          One conversation on the wall, decided together. You lead it from here; the room votes on what is
          said next.
        </p>
      </header>
      {kept.length > 0 && (
        <Panel title="Sessions of this browser" look="ruled">
          <KeptRoomList
            kept={kept}
            entries={cards}
            links={links}
            onForget={({ code, served }) => {
              rooms.forget(code);
              if (served === 'browser') void local.forget(code);
            }}
          />
        </Panel>
      )}
      <Panel title="Open a room" look="ruled">
        <div className={styles['open']}>
          <ScenarioPick cards={cards} picked={picked} onPick={setPicked} />
          <div className={styles['side']}>
            <WhatHappens server={server} />
            {mayOpen ? (
              <Button
                look="primary"
                size="large"
                disabled={opening || server === null || picked === ''}
                onClick={() => void open()}
              >
                {opening ? 'Opening …' : 'Open the room'}
              </Button>
            ) : (
              <ErrorPanel title="Rooms are opened on the laptop that runs the program" tint="info" level={3}>
                <p>
                  This page came to you over the network. Open it on the laptop itself, or go on with a
                  session whose console address you were given.
                </p>
              </ErrorPanel>
            )}
            {problem !== '' && (
              <ErrorPanel title="The room could not be opened" announce level={3}>
                <p>{problem}</p>
              </ErrorPanel>
            )}
            <output>
              <VisuallyHidden>{server === null ? 'Looking for the program' : ''}</VisuallyHidden>
            </output>
          </div>
        </div>
      </Panel>
    </div>
  );
}

/** Null until it is known whether there is a server. */
function useServer(find: () => Promise<Server>): Server | null {
  const [server, setServer] = useState<Server | null>(null);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const found = await find();
      if (current) setServer(found);
    };
    void look();
    return () => {
      current = false;
    };
  }, [find]);
  return server;
}

function useOpening(
  { load, rooms, local, openOnServer, textsOf, onOpened }: OpenScreenProps,
  server: Server | null,
  card: ScenarioCard | undefined,
) {
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState('');
  const open = useCallback(async () => {
    if (!card || !server) return;
    setOpening(true);
    setProblem('');
    const { id: scenario, title } = card;
    const begun = { scenario, title, openedAt: Date.now() };
    try {
      if (server.state === 'here') {
        const opened = await openOnServer(scenario, await textsOf?.(scenario));
        if (!opened.ok) return setProblem(opened.say);
        rooms.keep({ ...begun, code: opened.room, served: 'server', key: opened.key });
        return onOpened(opened.room);
      }
      const loaded = await load(scenario);
      if (!loaded)
        return setProblem('The conversation is not part of this app any more. Load the page again.');
      const code = await local.open(loaded);
      rooms.keep({ ...begun, code, served: 'browser', key: '' });
      return onOpened(code);
    } catch (failure) {
      return setProblem(`Something did not load: ${String(failure)}. Try again.`);
    } finally {
      setOpening(false);
    }
  }, [card, server, load, rooms, local, openOnServer, textsOf, onOpened]);
  return { open, opening, problem };
}
