import { useCallback, useMemo, useRef, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { NO_FILTER } from '#app/practice/catalogue/catalogue-filter.ts';
import type { AppParts } from './app-parts.ts';
import { useGestureUnlock } from '#app/audio/use-sound.ts';
import { links, PATTERNS } from './addresses.ts';
import { BriefingRoute } from './briefing-route.tsx';
import { CatalogueRoute } from './catalogue-route.tsx';
import { ClassroomRoute, ConsoleRoute } from './classroom-route.tsx';
import { DebriefRoute } from './debrief-route.tsx';
import { Header } from './header.tsx';
import { createHeaderLineStore } from './header-line.ts';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { KeepingNotice } from './keeping-notice.tsx';
import { NotFound } from './not-found.tsx';
import { isProjector, ProjectorRoute } from './projector-route.tsx';
import { ReplayRoute } from './replay-route.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { loadSettingsDialog } from './later-screens.ts';
import { InterviewRoute, isWorkspace, StudioRoute, WorkspaceRoute } from './studio-route.tsx';
import { TalkRoute } from './talk-route.tsx';
import { useArrival } from './use-arrival.ts';
import { useLibrary } from './use-library.ts';
import { useTheme } from './use-theme.ts';
import styles from './app.module.css';

/** The frame around every screen: name, settings, notices, and the way from one screen to the next. */
export function App({ library: all, store, analyst, findWayIn, ownScenarios }: AppParts) {
  const [location] = useHashLocation();
  const main = useRef<HTMLElement>(null);
  const [settings, setSettings] = useState<'never' | 'open' | 'closed'>('never');
  // Kept here, so that coming back from a briefing finds the list as it was left.
  const [filter, setFilter] = useState(NO_FILTER);
  const [lineStore] = useState(createHeaderLineStore);
  const library = useLibrary(all);
  const parts = useMemo(() => ({ library, store, analyst }), [library, store, analyst]);
  const onTheWall = isProjector(location);
  const openSettings = useCallback(() => setSettings('open'), []);
  useGestureUnlock();
  useTheme();
  useArrival(main, location);

  return (
    // oxlint-disable-next-line react/hooks -- wouter is told where locations live by being handed the hook
    <Router hook={useHashLocation}>
      <a
        href="#main"
        className={styles['skip']}
        onClick={(event) => {
          // The part after the # is the address of a screen here, so the link moves focus instead.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the content
      </a>
      {!onTheWall && <Header lineStore={lineStore} onSettings={openSettings} wide={isWorkspace(location)} />}
      <main id="main" ref={main} tabIndex={-1} className={styles[frameOf(location)]}>
        {!onTheWall && <KeepingNotice store={store} />}
        <ScreenBoundary location={location} wayBack={links.catalogue}>
          <Switch>
            <Route path={PATTERNS.catalogue}>
              <CatalogueRoute {...parts} filter={filter} onFilter={setFilter} />
            </Route>
            <Route path={PATTERNS.briefing}>
              {({ scenario }) => <BriefingRoute key={scenario} {...parts} scenario={scenario} />}
            </Route>
            <Route path={PATTERNS.talk}>
              {({ scenario, attempt }) => (
                <TalkRoute
                  key={attempt}
                  {...parts}
                  scenario={scenario}
                  attempt={attempt}
                  onLine={lineStore.set}
                />
              )}
            </Route>
            <Route path={PATTERNS.debrief}>
              {({ attempt }) => <DebriefRoute key={attempt} {...parts} attempt={attempt} />}
            </Route>
            <Route path={PATTERNS.replay}>
              {({ attempt, turn, reply }) => (
                <ReplayRoute
                  key={`${attempt} ${turn} ${reply ?? ''}`}
                  {...parts}
                  attempt={attempt}
                  turn={turn}
                  reply={reply}
                />
              )}
            </Route>
            <Route path={PATTERNS.classroom}>
              <ClassroomRoute library={library} />
            </Route>
            <Route path={PATTERNS.classroomWith}>
              {({ scenario }) => <ClassroomRoute key={scenario} library={library} wanted={scenario} />}
            </Route>
            <Route path={PATTERNS.console}>
              {({ code, key }) => (
                <ConsoleRoute key={code} library={library} analyst={analyst} code={code} givenKey={key} />
              )}
            </Route>
            <Route path={PATTERNS.projector}>
              {({ code }) => <ProjectorRoute key={code} {...parts} code={code} findWayIn={findWayIn} />}
            </Route>
            <Route path={PATTERNS.studio}>
              <StudioRoute library={library} />
            </Route>
            <Route path={PATTERNS.interview}>
              <InterviewRoute library={library} />
            </Route>
            <Route path={PATTERNS.workspace}>
              {({ draft, view }) => (
                <WorkspaceRoute
                  key={draft}
                  library={library}
                  ownScenarios={ownScenarios}
                  draft={draft}
                  view={view}
                />
              )}
            </Route>
            <Route>
              <NotFound title="There is no such page">The address may be old or mistyped.</NotFound>
            </Route>
          </Switch>
        </ScreenBoundary>
        {settings !== 'never' && (
          <LaterScreen
            load={loadSettingsDialog}
            name="Settings"
            waiting={null}
            props={{ open: settings === 'open', onClose: () => setSettings('closed'), store }}
          />
        )}
      </main>
    </Router>
  );
}

/** How much of the window a screen has. */
function frameOf(location: string): 'main' | 'wall' | 'wide' {
  if (isProjector(location)) return 'wall';
  return isWorkspace(location) ? 'wide' : 'main';
}
