import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { languageOfFile } from '#formats/translation/read-translation.ts';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { placeOfFinding } from './place-of-finding.ts';
import type { Finding } from './proof.ts';

const PART_NAMES = {
  about: 'About the scenario',
  customer: 'The customer',
  briefing: 'The briefing',
  facilitator: 'The facilitator’s card',
  rules: 'What is remembered and allowed',
} as const;

/** Keys of the file as an author knows them, where the words are not the same. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  says: 'what is said',
  thinks: 'what they think',
  elicits: 'skills it asks for',
  to: 'where it leads',
  replies: 'its replies',
  when: 'when it is open',
  markers: 'markers',
  feedback: 'feedback',
  'follow-up': 'follow-up',
};

/** Where a finding stands, in words: "Beat “opening”, reply “wait”: markers". */
export function placeWords(
  { file, path, line }: Pick<Finding, 'file' | 'path' | 'line'>,
  draft: Draft,
): string {
  const language = languageOfFile(file);
  if (language !== undefined) return `Translation “${language}”`;
  if (file !== SCENARIO_FILE) return `${file}, line ${line}`;
  const place = placeOfFinding(path);
  switch (place.kind) {
    case 'beat':
      return withField(`Beat “${place.beat}”`, path[2]);
    case 'reply': {
      const beat = draft.beats.find(({ id }) => id === place.beat);
      const id = beat?.replies[place.index]?.id;
      const reply = id === undefined || id === '' ? `reply ${place.index + 1}` : `reply “${id}”`;
      return withField(`Beat “${place.beat}”, ${reply}`, path[4]);
    }
    case 'ending':
      return withField(`Ending “${place.ending}”`, path[2]);
    case 'part': {
      if (path[0] === 'beats' || path[0] === 'endings') return 'The whole talk';
      const own = path[place.part === 'about' ? 0 : 1];
      return withField(PART_NAMES[place.part], own);
    }
  }
}

function withField(place: string, key: string | number | undefined): string {
  if (typeof key !== 'string') return place;
  return `${place}: ${FIELD_NAMES[key] ?? key.replaceAll(/[-_]/g, ' ')}`;
}
