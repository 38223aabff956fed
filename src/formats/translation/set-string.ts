import { fieldOf } from '#core/check/raw.ts';
import { listOfKey, matchStrings } from '#core/translation/match-strings.ts';
import { sourceDigest } from '#core/translation/source-digest.ts';
import type { SourceString, TranslatedString } from '#core/translation/translation.ts';
import { insertKey, removeAt, setAt } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { readTranslation } from './read-translation.ts';

/** Edits of a translation file; each leaves every byte that it does not concern as it was. */

/**
 * Gives a text its translation, made from the text as it is now; null takes the translation out. Where entries of a list have
 * moved since they were translated, those of that list are put under the keys they have now.
 *
 * @param sources all texts of the scenario, in its order
 */
export function setString(
  file: Source,
  sources: readonly SourceString[],
  key: string,
  text: string | null,
): Edited {
  const source = sources.find((one) => one.key === key);
  if (!source) return { ok: false, problem: `The script has no text “${key}” any more.` };
  const { strings } = readTranslation(file.data, '');
  const list = listOfKey(key);
  // Only its list has a say in where the others stand; elsewhere nothing moves.
  const peers = list === key ? [source] : sources.filter((one) => listOfKey(one.key) === list);
  const wanted = new Map<string, TranslatedString>();
  const left: string[] = [];
  for (const { source: peer, kept, at } of matchStrings(peers, strings).matched) {
    if (at !== undefined && at !== peer.key) left.push(at);
    if (kept && peer.key !== key) wanted.set(peer.key, kept);
  }
  if (text !== null) wanted.set(key, { of: sourceDigest(source.text), from: source.text, text });
  else left.push(key);
  const gone = left.filter((one) => strings.has(one) && !wanted.has(one));
  const set = [...wanted].filter(([one, entry]) => !sameString(strings.get(one), entry));
  return inTurn(file, [
    ...gone.map((one) => (now: Source) => removeString(now, one)),
    ...set.map(
      ([one, entry]) =>
        (now: Source) =>
          putString(now, sources, one, entry),
    ),
  ]);
}

/** Says that the translation still fits its source, which has changed since it was made. */
export function confirmString(file: Source, sources: readonly SourceString[], key: string): Edited {
  const kept = readTranslation(file.data, '').strings.get(key);
  return setString(file, sources, key, kept?.text ?? null);
}

/** Takes out translations, such as those whose source is gone. */
export function removeStrings(file: Source, keys: readonly string[]): Edited {
  return inTurn(
    file,
    keys.map((key) => (now: Source) => removeString(now, key)),
  );
}

function removeString(file: Source, key: string): Edited {
  if (fieldOf(fieldOf(file.data, 'strings'), key) === undefined) return { ok: true, steps: [] };
  const last = Object.keys(fieldOf(file.data, 'strings') as object).length === 1;
  return removeAt(file, last ? ['strings'] : ['strings', key]);
}

/** Where it is new, in front of the next text of the script that is translated. */
function putString(
  file: Source,
  sources: readonly SourceString[],
  key: string,
  entry: TranslatedString,
): Edited {
  const strings = fieldOf(file.data, 'strings');
  const value = { of: entry.of, ...(entry.from !== undefined && { from: entry.from }), text: entry.text };
  if (typeof strings !== 'object' || strings === null || Object.keys(strings).length === 0)
    return setAt(file, ['strings'], { [key]: value });
  const before = fieldOf(strings, key);
  if (before !== undefined) {
    if (typeof before !== 'object' || before === null || Array.isArray(before))
      return setAt(file, ['strings', key], value);
    const fields = Object.entries(value).filter(([name, text]) => fieldOf(before, name) !== text);
    return inTurn(
      file,
      fields.map(
        ([name, text]) =>
          (now: Source) =>
            setAt(now, ['strings', key, name], text),
      ),
    );
  }
  const following = sources.slice(sources.findIndex((one) => one.key === key) + 1);
  const next = following.find((one) => Object.hasOwn(strings, one.key));
  return insertKey(file, ['strings'], key, value, next?.key);
}

const sameString = (a: TranslatedString | undefined, b: TranslatedString) =>
  a !== undefined && a.of === b.of && a.text === b.text && a.from === b.from;
