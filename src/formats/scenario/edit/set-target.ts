import { setAt, type Plain } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';

export type Target =
  string | readonly { readonly when?: { readonly [name: string]: Plain }; readonly to: string }[];

/** Lets a reply lead to a beat or an ending, or by conditions to several. */
export function setTarget(source: Source, beat: string, index: number, to: Target): Edited {
  const value: Plain =
    typeof to === 'string'
      ? to
      : to.map((branch) => (branch.when ? { when: branch.when, to: branch.to } : { to: branch.to }));
  return setAt(source, ['beats', beat, 'replies', index, 'to'], value);
}
