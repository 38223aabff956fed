import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useMemo, useState } from 'react';
import { matchStrings, type MatchedString } from '#core/translation/match-strings.ts';
import { draftStrings, type DraftString } from '#formats/translation/draft-strings.ts';
import { languageOfFile, readTranslation, translationFile } from '#formats/translation/read-translation.ts';
import { confirmString, removeStrings, setString } from '#formats/translation/set-string.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { stringWords } from './string-words.ts';

/** Languages that the draft is translated into, by the names of its files. */
export function useLanguages(): readonly string[] {
  const names = useStudio(({ files }) =>
    Object.keys(files)
      .flatMap((file) => languageOfFile(file) ?? [])
      .toSorted()
      .join('\n'),
  );
  return useMemo(() => (names === '' ? [] : names.split('\n')), [names]);
}

export interface OpenTranslation {
  readonly file: Source;
  readonly matched: readonly MatchedString<DraftString>[];
  readonly orphans: readonly string[];
  /** Why the last edit could not be made; undefined where it was. */
  readonly refusal: string | undefined;
  /** A blank text takes the translation out. False where it could not be written. */
  readonly write: (key: string, text: string) => boolean;
  readonly confirm: (key: string) => void;
  readonly remove: (keys: readonly string[]) => void;
}

/** One language of the draft, and what can be done to it. */
export function useTranslation(language: string): OpenTranslation | undefined {
  const store = useStudioStore();
  const name = translationFile(language);
  const file = useStudio(({ files }) => files[name]);
  const script = useStudio(({ files }) => files[SCENARIO_FILE]?.data);
  const sources = useMemo(() => draftStrings(script), [script]);
  const { matched, orphans } = useMemo(
    () => matchStrings(sources, readTranslation(file?.data, language).strings),
    [sources, file, language],
  );
  const [refusal, setRefusal] = useState<string>();
  if (!file) return undefined;

  const apply = (edited: Edited, label: string, mergeKey?: string) => {
    setRefusal(edited.ok ? undefined : edited.problem);
    if (!edited.ok) return false;
    if (edited.steps.length > 0)
      store.edit({
        label,
        changes: [{ file: name, steps: edited.steps }],
        ...(mergeKey !== undefined && { mergeKey }),
      });
    return true;
  };
  // The text as it is when one types, not when this was drawn.
  const now = () => store.getState().files[name] ?? file;
  return {
    file,
    matched,
    orphans,
    refusal,
    write: (key, text) => {
      const label = `Translate “${stringWords(key)}”`;
      return apply(setString(now(), sources, key, text.trim() === '' ? null : text), label, `${name}#${key}`);
    },
    confirm: (key) =>
      void apply(confirmString(now(), sources, key), `Keep the translation of “${stringWords(key)}”`),
    remove: (keys) => void apply(removeStrings(now(), keys), 'Take out translations without a source'),
  };
}
