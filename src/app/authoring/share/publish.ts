import { cardOf } from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { typeset } from '#formats/scenario/typeset.ts';
import type { Publisher } from './publisher.ts';

export type Published =
  | { readonly ok: true; readonly id: string; readonly title: string }
  /** Why not, and what to do, for the author. */
  | { readonly ok: false; readonly problem: string };

/**
 * Puts a draft as it stands into the catalogue of this browser, in place of what was published under its id before. The draft
 * goes on by itself; whoever plays plays what was published.
 *
 * @param scenario what the texts make; null where errors stand in the way
 * @param now milliseconds since 1970
 */
export async function publish(
  { own, isTaken }: Publisher,
  draft: string,
  texts: Readonly<Record<string, string>>,
  scenario: Scenario | null,
  now: number,
): Promise<Published> {
  if (!scenario)
    return { ok: false, problem: 'It cannot be played yet: “Proof” lists the errors. Mend them first.' };
  const { id, title } = scenario;
  if (await isTaken(id)) {
    return {
      ok: false,
      problem: `A shipped scenario is called “${id}” already. Give yours another: “About”, field “Name of the file”.`,
    };
  }
  await own.ready;
  const there = own.all().find((each) => each.id === id);
  if (there && there.draft !== draft) {
    return {
      ok: false,
      problem: `Another draft of yours, “${there.card.title}”, was published as “${id}”. Give this one another: “About”, field “Name of the file”.`,
    };
  }
  try {
    await own.put({ id, card: cardOf(typeset(scenario)), texts, draft, publishedAt: now });
    return { ok: true, id, title };
  } catch (failure) {
    return { ok: false, problem: `The browser could not store it (${String(failure)}). Is its disk full?` };
  }
}
