import { removeAt, setAt } from '#formats/yaml/edit-source.ts';
import { refused, type Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { allowancesAt, mentionsOf, placesOf, spoken } from './names.ts';

export interface Redirect {
  /** The beat or ending to which all that led there leads now. */
  readonly redirect?: string;
}

/** Takes a beat out, with the allowances made for it. Refused while others lead to it, unless they are given another target. */
export function removeBeat(source: Source, id: string, options: Redirect = {}): Edited {
  return removePlace(source, 'beats', id, options);
}

export function removePlace(
  source: Source,
  group: 'beats' | 'endings',
  id: string,
  { redirect }: Redirect,
): Edited {
  const mentions = mentionsOf(source, id).filter(({ within }) => group === 'endings' || within !== id);
  if (mentions.length > 0 && redirect === undefined) {
    const who = spoken(mentions.map((mention) => mention.who));
    const plural = new Set(mentions.map((mention) => mention.who)).size > 1;
    return refused(
      `${who.replace(/^./, (letter) => letter.toUpperCase())} still ${plural ? 'lead' : 'leads'} to “${id}”.`,
    );
  }
  if (redirect !== undefined && (redirect === id || !placesOf(source).includes(redirect)))
    return refused(`There is no “${redirect}” to lead to instead.`);
  const allowances = allowancesAt(source, id).toReversed();
  return inTurn(source, [
    ...mentions.map(
      ({ path }) =>
        (now: Source) =>
          setAt(now, path, redirect ?? id),
    ),
    ...allowances.map(
      ({ index }) =>
        (now: Source) =>
          removeAt(now, ['allow', index]),
    ),
    (now) => removeAt(now, [group, id]),
  ]);
}
