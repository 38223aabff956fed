import { setAt } from '#formats/yaml/edit-source.ts';
import { refused, type Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { atOnce } from '#formats/yaml/together.ts';
import { allowancesAt, nameProblem, replyIdsOf } from './names.ts';

/** Calls a reply by another name, allowances included. */
export function renameReply(source: Source, beat: string, index: number, id: string): Edited {
  const ids = replyIdsOf(source, beat);
  const old = ids[index];
  if (old === id) return { ok: true, steps: [] };
  const problem = nameProblem(id, ids);
  if (problem !== undefined) return refused(problem);
  const alone = old !== undefined && old !== '' && ids.filter((other) => other === old).length === 1;
  const allowances = alone ? allowancesAt(source, `${beat}/${old}`) : [];
  return atOnce([
    setAt(source, ['beats', beat, 'replies', index, 'id'], id),
    ...allowances.map((allowance) => setAt(source, ['allow', allowance.index, 'at'], `${beat}/${id}`)),
  ]);
}
