import type { ClassroomLinks } from '#app/classroom/classroom-links.ts';
import type { StudioLinks } from '#app/authoring/studio-links.ts';
import type { TalkLinks } from '#app/practice/links.ts';

/** The app's addresses. They live behind the `#`, so that any static host, folder or frame can serve the page. */

export const PATTERNS = {
  catalogue: '/',
  briefing: '/talk/:scenario',
  talk: '/talk/:scenario/:attempt',
  debrief: '/debrief/:attempt',
  /** The way into a new talk that begins with the first replies of an old one, and then perhaps another. */
  replay: '/replay/:attempt/:turn/:reply?',
  classroom: '/classroom',
  /** Opening a session with a conversation that was chosen elsewhere. */
  classroomWith: '/classroom/with/:scenario',
  /** The key comes once, and is then kept and taken out of the address. */
  console: '/classroom/:code/console/:key?',
  /** The wall of a classroom: without the app's header. */
  projector: '/classroom/:code/projector',
  studio: '/studio',
  interview: '/studio/interview',
  /** A draft, in one of its views. */
  workspace: '/studio/:draft/:view?',
} as const;

export const links: TalkLinks = {
  catalogue: '#/',
  briefing: (scenario) => `#/talk/${encodeURIComponent(scenario)}`,
  talk: (scenario, attempt) => `#/talk/${encodeURIComponent(scenario)}/${encodeURIComponent(attempt)}`,
  debrief: (attempt) => `#/debrief/${encodeURIComponent(attempt)}`,
};

export const classroomLinks: ClassroomLinks = {
  classroom: '#/classroom',
  console: (code) => `#/classroom/${encodeURIComponent(code)}/console`,
  projector: (code) => `#/classroom/${encodeURIComponent(code)}/projector`,
};

export const studioLinks: StudioLinks = {
  studio: '#/studio',
  interview: '#/studio/interview',
  draft: (draft, view) => `#/studio/${encodeURIComponent(draft)}${view ? `/${view}` : ''}`,
  catalogue: links.catalogue,
  briefing: links.briefing,
  classroom: (scenario) => `#/classroom/with/${encodeURIComponent(scenario)}`,
};

export function replayHref(attempt: string, turn: number, reply?: string): string {
  const moment = `#/replay/${encodeURIComponent(attempt)}/${turn}`;
  return reply === undefined ? moment : `${moment}/${encodeURIComponent(reply)}`;
}
