import type { TalkLinks } from '#app/practice/links.ts';

/** The app's addresses. They live behind the `#`, so that any static host, folder or frame can serve the page. */

export const PATTERNS = {
  catalogue: '/',
  briefing: '/talk/:scenario',
  talk: '/talk/:scenario/:attempt',
  debrief: '/debrief/:attempt',
  /** The way into a new talk that begins with the first replies of an old one, and then perhaps another. */
  replay: '/replay/:attempt/:turn/:reply?',
  /** The wall of a classroom: without the app's header. */
  projector: '/classroom/:code/projector',
} as const;

export const links: TalkLinks = {
  catalogue: '#/',
  briefing: (scenario) => `#/talk/${encodeURIComponent(scenario)}`,
  talk: (scenario, attempt) => `#/talk/${encodeURIComponent(scenario)}/${encodeURIComponent(attempt)}`,
  debrief: (attempt) => `#/debrief/${encodeURIComponent(attempt)}`,
};

export function replayHref(attempt: string, turn: number, reply?: string): string {
  const moment = `#/replay/${encodeURIComponent(attempt)}/${turn}`;
  return reply === undefined ? moment : `${moment}/${encodeURIComponent(reply)}`;
}
