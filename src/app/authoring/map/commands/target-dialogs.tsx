import { useState } from 'react';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { Combobox } from '#app/authoring/fields/combobox.tsx';
import { letterOf } from '#app/authoring/map/graph/map-graph.ts';
import { ifWords } from '#app/authoring/words/condition-words.ts';
import { useNames } from '#app/authoring/words/names-context.ts';
import { classNames } from '#app/ui/class-names.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import type { FromReply } from './map-edits.ts';
import { targetOptions } from './target-options.ts';
import { focusFirstField } from './focus-first-field.ts';
import styles from './dialogs.module.css';

/** The keyboard’s way of drawing a line: which reply, and where it shall lead. */
export function LeadToDialog({
  draft,
  from,
  onPick,
  onClose,
}: {
  readonly draft: Draft;
  readonly from: FromReply;
  readonly onPick: (from: FromReply, to: string) => void;
  readonly onClose: () => void;
}) {
  const names = useNames();
  const [chosen, choose] = useState(from);
  const beat = draft.beats.find(({ id }) => id === from.beat);
  const reply = beat?.replies[chosen.reply];
  const branches = reply && reply.to.length > 1 ? reply.to : [];
  return (
    <Dialog open title={`Where a reply of “${from.beat}” leads`} onClose={onClose}>
      <div ref={focusFirstField} className={classNames(styles['form'], styles['withList'])}>
        <SegmentedChoice
          legend="Reply"
          value={String(chosen.reply)}
          onChange={(value) => choose({ ...from, reply: Number(value), branch: null })}
          options={(beat?.replies ?? []).map(({ index }) => ({
            value: String(index),
            label: letterOf(index),
          }))}
        />
        <p className={styles['quote']}>{reply?.says === '' ? reply.id : reply?.says}</p>
        {branches.length > 0 && (
          <SegmentedChoice
            legend="Which of its ways"
            layout="stack"
            value={String(chosen.branch ?? 'all')}
            onChange={(value) => choose({ ...chosen, branch: value === 'all' ? null : Number(value) })}
            options={[
              ...branches.map((branch, place) => ({
                value: String(place),
                label: `Now to ${branch.to}, ${ifWords(branch.when, names)}`,
              })),
              { value: 'all', label: 'All of them: it then has one way, without conditions' },
            ]}
          />
        )}
        <Combobox
          label="Lead to"
          help="A beat or an ending. Search by its name or by what is said there."
          options={targetOptions(draft)}
          value={null}
          onPick={(to) => onPick(chosen, to)}
        />
      </div>
    </Dialog>
  );
}

/** Something that others lead to is deleted: they need another place to lead to. */
export function RedirectDialog({
  draft,
  id,
  who,
  onPick,
  onClose,
}: {
  readonly draft: Draft;
  readonly id: string;
  /** Replies and exits that lead to it. */
  readonly who: number;
  readonly onPick: (to: string) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog open title={`Delete “${id}”`} onClose={onClose}>
      <div ref={focusFirstField} className={classNames(styles['form'], styles['withList'])}>
        <p>
          {who === 1 ? 'One reply or exit leads' : `${who} replies or exits lead`} there now. Choose where the
          talk shall go instead, and it is deleted. Undo brings everything back.
        </p>
        <Combobox
          label="Lead to this instead"
          options={targetOptions(draft, id)}
          value={null}
          onPick={onPick}
        />
      </div>
    </Dialog>
  );
}
