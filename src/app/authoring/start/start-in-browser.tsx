import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { loadSource } from 'virtual:scenario-sources';
import { openDraftStore } from '#app/storage/open-draft-store.ts';
import { StartScreen, type StartScreenProps } from './start-screen.tsx';

const drafts = openDraftStore();

type Texts = Readonly<Record<string, string>>;

/** The beginning with this browser's own storage and the shipped scenarios. */
export function StudioStart({
  textsOf,
  ...props
}: Omit<StartScreenProps, 'drafts' | 'loadTexts'> & {
  /** The files of a scenario written in this browser. */
  readonly textsOf: ((id: string) => Promise<Texts | undefined>) | undefined;
}) {
  const loadTexts = async (id: string): Promise<Texts | undefined> => {
    const own = await textsOf?.(id);
    if (own) return own;
    const text = await loadSource(id);
    return text === undefined ? undefined : { [SCENARIO_FILE]: text };
  };
  return <StartScreen {...props} drafts={drafts} loadTexts={loadTexts} />;
}
