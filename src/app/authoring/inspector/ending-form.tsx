import { removeEnding } from '#formats/scenario/edit/remove-ending.ts';
import { renameEnding } from '#formats/scenario/edit/rename-ending.ts';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { ChoiceAt, NumberAt, TextAt } from './bound-fields.tsx';
import { GRADE_CHOICES } from './choices.ts';
import { LeadsHere } from './leads-here.tsx';
import { NameField } from './name-field.tsx';
import { EndingChances } from './ending-chances.tsx';
import { useEdits } from './use-edits.ts';
import styles from './inspector.module.css';

/** How a talk may close, and what follows from it. */
export function EndingForm({ ending }: { readonly ending: string }) {
  const path = ['endings', ending] as const;
  const { make } = useEdits();
  return (
    <>
      <FieldGroup title="What happens">
        <TextAt path={[...path, 'title']} label="Title" help="Its heading." />
        <ChoiceAt
          path={[...path, 'grade']}
          label="How it closed"
          choices={GRADE_CHOICES}
          help="For the customer; never a score of yours. A safe end is a correct end to an abusive contact."
        />
        <TextAt
          path={[...path, 'epilogue']}
          rows={4}
          label="Epilogue"
          help="What the customer did next, and told a friend."
        />
        <TextAt
          path={[...path, 'follow-up']}
          rows={2}
          label="Follow-up"
          help="What is now due, by whom and when."
        />
      </FieldGroup>
      <FieldGroup title="Simulated figures" help="What such a call would come to afterwards.">
        <div className={styles['numbers']}>
          <NumberAt path={[...path, 'csat']} label="Satisfaction" min={1} max={5} help="1 to 5." />
          <NumberAt path={[...path, 'nps']} label="Would recommend" min={0} max={10} help="0 to 10." />
          <NumberAt
            path={[...path, 'minutes']}
            label="Handling time"
            min={0.5}
            max={240}
            step={0.5}
            help="Minutes, with what follows."
          />
        </div>
      </FieldGroup>
      <FieldGroup title="Who ends here">
        <EndingChances ending={ending} />
        <LeadsHere place={ending} />
      </FieldGroup>
      <FieldGroup title="Its name">
        <NameField
          label="Name in the file"
          help="Replies and exits lead here by it, and are changed with it."
          value={ending}
          onRename={(name) =>
            make(`Rename the ending “${ending}”`, (source) => renameEnding(source, ending, name), {
              select: { kind: 'ending', ending: name },
            })
          }
        />
        <Button
          look="harm"
          className={styles['start']}
          onClick={() =>
            make(`Delete the ending “${ending}”`, (source) => removeEnding(source, ending), {
              select: { kind: 'part', part: 'about' },
            })
          }
        >
          Delete this ending
        </Button>
      </FieldGroup>
    </>
  );
}
