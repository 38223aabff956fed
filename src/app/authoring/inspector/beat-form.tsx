import { listOf } from '#core/check/raw.ts';
import { SKILLS, type Skill } from '#core/model/words.ts';
import { addReply } from '#formats/scenario/edit/add-reply.ts';
import { removeBeat } from '#formats/scenario/edit/remove-beat.ts';
import { renameBeat } from '#formats/scenario/edit/rename-beat.ts';
import { draftOf, useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { FieldFindings } from '#app/authoring/fields/field-findings.tsx';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { ReplyLengths } from '#app/authoring/reply/reply-lengths.tsx';
import { CUSTOMER_WORDS } from '#app/authoring/reply/word-ranges.ts';
import { Button } from '#app/ui/button.tsx';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import { ChoiceAt, FlagAt, TextAt, useAt } from './bound-fields.tsx';
import { PHASE_CHOICES, TRIGGER_CHOICES } from './choices.ts';
import { useFindingsAt } from './findings-at.ts';
import { LeadsHere } from './leads-here.tsx';
import { LinesEditor } from './lines-editor.tsx';
import { NameField } from './name-field.tsx';
import { useEdits } from './use-edits.ts';
import styles from './inspector.module.css';

/** As the format has it (`LIMITS.replies`). */
const MOST_REPLIES = 6;

/** One state of the talk: what the customer says, and what it gives evidence of. */
export function BeatForm({ beat }: { readonly beat: string }) {
  const path = ['beats', beat] as const;
  const channel = useStudio((studio) => draftOf(studio).channel);
  const count = listOf(useAt([...path, 'replies'])).length;
  const store = useStudioStore();
  const { make } = useEdits();
  const repliesFindings = useFindingsAt([...path, 'replies'], 'here');
  return (
    <>
      <FieldGroup title="What the customer says">
        <LinesEditor
          path={[...path, 'says']}
          label="They say"
          entryName="line"
          range={channel && CUSTOMER_WORDS[channel]}
        />
      </FieldGroup>
      <FieldGroup
        title="Your replies"
        aside={
          <span className={styles['soft']}>
            {count} of up to {MOST_REPLIES}
          </span>
        }
        findings={repliesFindings}
      >
        <ReplyLengths beat={beat} />
        {count < MOST_REPLIES && (
          <Button
            className={styles['start']}
            onClick={() =>
              make('Add a reply', (source) => addReply(source, beat, count), {
                select: { kind: 'reply', beat, index: count },
              })
            }
          >
            Add a reply
          </Button>
        )}
      </FieldGroup>
      <FieldGroup title="Where it stands">
        <ChoiceAt
          path={[...path, 'phase']}
          label="Phase"
          choices={PHASE_CHOICES}
          help="Where it stands in the talk. What is worth saying changes with it."
        />
        <Elicits path={[...path, 'elicits']} />
      </FieldGroup>
      <FieldGroup title="What goes unsaid">
        <LinesEditor
          path={[...path, 'thinks']}
          label="They think"
          entryName="thought"
          range={undefined}
          optional
        />
        <TextAt
          path={[...path, 'cue']}
          rows={2}
          optional
          label="Cue"
          help="What is hinted at and not said, in words for the debrief: “‘For Friday’ is a date that matters.”"
        />
      </FieldGroup>
      <FieldGroup title="Handing over or ending">
        <ChoiceAt
          path={[...path, 'trigger']}
          optional
          none="No reason yet"
          label="A reason to hand over"
          choices={TRIGGER_CHOICES}
          help="Present from here on: whoever overlooks it is late."
        />
        <FlagAt
          path={[...path, 'hard-stop']}
          label="From here on, staying is wrong"
          help="A threat, or danger: ending at once is best."
        />
      </FieldGroup>
      <FieldGroup title="What leads here">
        <LeadsHere place={beat} />
      </FieldGroup>
      <FieldGroup title="Its name">
        <NameField
          label="Name in the file"
          help="Replies lead here by it, and are changed with it."
          value={beat}
          onRename={(name) => {
            if (
              make(`Rename the beat “${beat}”`, (source) => renameBeat(source, beat, name), {
                select: { kind: 'beat', beat: name },
              })
            )
              store.select({ kind: 'beat', beat: name });
          }}
        />
        <Button
          look="harm"
          className={styles['start']}
          onClick={() =>
            make(`Delete the beat “${beat}”`, (source) => removeBeat(source, beat), {
              select: { kind: 'part', part: 'about' },
            })
          }
        >
          Delete this beat
        </Button>
      </FieldGroup>
    </>
  );
}

function Elicits({ path }: { readonly path: readonly (string | number)[] }) {
  const chosen = listOf(useAt(path));
  const findings = useFindingsAt(path);
  const { set } = useEdits();
  const turn = (skill: Skill, isOn: boolean) => {
    const next = SKILLS.filter((each) => (each === skill ? isOn : chosen.includes(each)));
    set(path, next, 'Skills it calls for');
  };
  return (
    <fieldset className={styles['skills']}>
      <legend>Skills it calls for</legend>
      <p className={styles['soft']}>
        The replies must differ in each of them: only these give evidence here.
      </p>
      <div className={styles['chips']}>
        {SKILLS.map((skill) => (
          <label key={skill} className={styles['chip']}>
            <input
              type="checkbox"
              checked={chosen.includes(skill)}
              onChange={(event) => turn(skill, event.target.checked)}
            />
            {SKILL_WORDS[skill].act}
          </label>
        ))}
      </div>
      <FieldFindings findings={findings} />
    </fieldset>
  );
}
