import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import type { ScenarioCard } from '#core/model/scenario-card.ts';
import type { Temperament } from '#core/model/words.ts';
import { blankScenario } from '#formats/scenario/skeleton/blank.ts';
import { NO_ANSWERS } from '#formats/scenario/skeleton/no-answers.ts';
import { skeleton } from '#formats/scenario/skeleton/skeleton.ts';
import type { DraftStore } from '#app/storage/draft-store.ts';
import { copyOf, freeId } from './copy-scenario.ts';

/** Ways to begin; each resolves to the id of the draft it made. */

const TEMPLATE_TITLES: Readonly<Record<Temperament, string>> = {
  angry: 'An angry customer',
  abusive: 'An abusive customer',
  confused: 'A confused customer',
};

export async function beginFromTemplate(
  drafts: DraftStore,
  temperament: Temperament,
  taken: ReadonlySet<string>,
): Promise<string> {
  const title = TEMPLATE_TITLES[temperament];
  const text = skeleton({ ...NO_ANSWERS, id: freeId(title, taken), title, temperament });
  return (await drafts.create({ title, texts: { [SCENARIO_FILE]: text } })).id;
}

export async function beginBlank(drafts: DraftStore, taken: ReadonlySet<string>): Promise<string> {
  const title = 'A new scenario';
  const text = blankScenario(freeId(title, taken), title);
  return (await drafts.create({ title, texts: { [SCENARIO_FILE]: text } })).id;
}

export async function beginFromCopy(
  drafts: DraftStore,
  { id, title }: ScenarioCard,
  loadTexts: (id: string) => Promise<Readonly<Record<string, string>> | undefined>,
  taken: ReadonlySet<string>,
): Promise<string> {
  const texts = await loadTexts(id);
  const text = texts?.[SCENARIO_FILE];
  if (text === undefined) throw new Error(`the text of “${title}” is not part of this app`);
  const copied = `${title} (copy)`;
  const own = { ...texts, [SCENARIO_FILE]: copyOf(text, freeId(`my ${title}`, taken), copied) };
  return (await drafts.create({ title: copied, texts: own })).id;
}
