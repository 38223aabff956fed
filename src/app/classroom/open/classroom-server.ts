import * as z from 'zod/mini';
import type { Scenario } from '#core/model/scenario.ts';
import { RoomCode } from '#protocol/words.ts';

type Texts = Readonly<Record<string, string>>;

/** The server that this page came from, if it has a classroom. On static hosting there is none. */

export type Server =
  | { readonly state: 'none' }
  | { readonly state: 'here'; readonly mayOpen: boolean; readonly origins: readonly string[] };

export type OpenedRoom =
  | { readonly ok: true; readonly room: string; readonly key: string }
  | { readonly ok: false; readonly say: string };

const Classroom = z.object({
  classroom: z.literal(1),
  mayOpen: z.boolean(),
  origins: z.array(z.string().check(z.regex(/^https?:\/\/[^\s/]+$/))),
});
const Opened = z.object({ room: RoomCode, key: z.string() });
const Refused = z.object({ say: z.string() });

/** Never rejects: what is no classroom’s answer is no classroom. */
export async function findServer(): Promise<Server> {
  try {
    const answer = await fetch('/api/classroom', { cache: 'no-store' });
    if (!answer.ok) return { state: 'none' };
    const { mayOpen, origins } = Classroom.parse(await answer.json());
    return { state: 'here', mayOpen, origins };
  } catch {
    return { state: 'none' };
  }
}

/** Deletes all that the program keeps of a room. Resolves to null, or to why it could not; what is gone already is deleted. */
export async function deleteRoomOnServer(code: string, key: string): Promise<string | null> {
  try {
    const answer = await fetch(`/api/rooms/${code}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${key}` },
    });
    if (answer.ok || answer.status === 404) return null;
    const refused = Refused.safeParse(await answer.json().catch(() => null));
    return refused.success ? refused.data.say : `The program answered ${answer.status}.`;
  } catch {
    return 'The program does not answer. Is it still running in its window?';
  }
}

/** The scenario of a room of this page’s server; undefined where there is no such room, or no server. */
export async function scenarioOfRoomOnServer(code: string): Promise<Scenario | undefined> {
  const answer = await fetch(`/api/rooms/${code}/scenario`, { cache: 'no-store' });
  // The server has checked it; a page of the same build takes its word.
  return answer.ok ? ((await answer.json()) as Scenario) : undefined;
}

/** @param texts of a scenario that the server does not have */
export async function openRoomOnServer(scenario: string, texts?: Texts): Promise<OpenedRoom> {
  try {
    const answer = await fetch('/api/rooms', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(texts ? { texts } : { scenario }),
    });
    const said: unknown = await answer.json();
    if (answer.ok) return { ok: true, ...Opened.parse(said) };
    const refused = Refused.safeParse(said);
    return { ok: false, say: refused.success ? refused.data.say : `The program answered ${answer.status}.` };
  } catch {
    return { ok: false, say: 'The program does not answer. Is it still running in its window?' };
  }
}
