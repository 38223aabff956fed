import type { Analyst } from '#app/analyst/analyst.ts';

/** Screens that come when they are needed, or a little before; the catalogue alone comes at once. */

export const loadBriefingScreen = async () =>
  (await import('#app/practice/briefing/briefing-screen.tsx')).BriefingScreen;
export const loadTalkScreen = async () => (await import('#app/practice/talk-screen.tsx')).TalkScreen;
export const loadDebriefScreen = async () => (await import('#app/debrief/debrief-screen.tsx')).DebriefScreen;
export const loadClassroomScreen = async () =>
  (await import('#app/classroom/classroom-in-browser.tsx')).Classroom;
export const loadConsoleScreen = async () =>
  (await import('#app/classroom/classroom-in-browser.tsx')).FacilitatorConsole;
export const loadProjectorScreen = async () =>
  (await import('#app/classroom/projector/projector-screen.tsx')).ProjectorScreen;
export const loadStudioStart = async () =>
  (await import('#app/authoring/start/start-in-browser.tsx')).StudioStart;
export const loadStudioInterview = async () =>
  (await import('#app/authoring/interview/interview-in-browser.tsx')).StudioInterview;
export const loadStudioWorkspace = async () =>
  (await import('#app/authoring/workspace/workspace-in-browser.tsx')).StudioWorkspace;
export const loadSettingsDialog = async () => (await import('./settings-dialog.tsx')).SettingsDialog;

/** All that a talk may lead to, so that it can be finished and looked back on offline. */
export const loadWhatATalkNeeds = (analyst: Analyst) =>
  Promise.all([loadTalkScreen(), loadDebriefScreen(), loadSettingsDialog(), analyst.warm()]);

/** What a draft that is shared can be taken to: its reader, the briefing and all that follows, and a classroom. */
export const WHAT_A_DRAFT_LEADS_TO = [
  () => import('#app/authoring/share/read-texts.ts'),
  loadBriefingScreen,
  loadTalkScreen,
  loadDebriefScreen,
  loadClassroomScreen,
  loadSettingsDialog,
];

/**
 * Fetches what will probably be wanted next, once the browser has nothing better to do. What cannot be fetched now is
 * tried again when it is wanted, and reported then. Returns how to call it off.
 */
export function fetchWhenIdle(load: () => Promise<unknown>): () => void {
  const run = () => {
    load().catch(() => undefined);
  };
  // Safari has no idle callback; a second after the screen came is idle enough.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 1000);
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(run, { timeout: 3000 });
  return () => cancelIdleCallback(id);
}
