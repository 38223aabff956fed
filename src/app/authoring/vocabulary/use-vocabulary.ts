import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useMemo } from 'react';
import { personaFiles } from 'virtual:persona-files';
import { fieldOf } from '#core/check/raw.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { draftOf, useStudio } from '#app/authoring/document/use-studio.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';
import { personaWithBase } from './with-base.ts';

/** The persona that the scenario names: the author’s own file beside it, or an archetype. */
export function usePersonaFile(): PersonaFile | null {
  const persona = useStudio((studio) => draftOf(studio).customer.persona);
  const own = useStudio(({ files }) => files[`${persona}.persona.yaml`]?.data);
  return useMemo(
    () =>
      personaWithBase(own, personaFiles) ??
      (Object.hasOwn(personaFiles, persona) ? (personaFiles[persona] ?? null) : null),
    [own, persona],
  );
}

/** What this scenario’s conditions may speak of. The same object until persona, counters, flags or signals change. */
export function useVocabulary(): Vocabulary {
  const persona = usePersonaFile();
  const counters = useStudio(({ files }) => fieldOf(files[SCENARIO_FILE]?.data, 'counters'));
  const flags = useStudio(({ files }) => fieldOf(files[SCENARIO_FILE]?.data, 'flags'));
  const signals = useStudio(({ files }) =>
    fieldOf(fieldOf(files[SCENARIO_FILE]?.data, 'customer'), 'signals'),
  );
  return useMemo(
    () => vocabularyOf({ counters, flags, customer: { signals } }, persona),
    [counters, flags, signals, persona],
  );
}
