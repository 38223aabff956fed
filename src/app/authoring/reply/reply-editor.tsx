import { listOf } from '#core/check/raw.ts';
import { CHANNEL_MOVES, type Move } from '#core/model/words.ts';
import { duplicateReply } from '#formats/scenario/edit/duplicate-reply.ts';
import { removeReply } from '#formats/scenario/edit/remove-reply.ts';
import { renameReply } from '#formats/scenario/edit/rename-reply.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import type { Plain } from '#formats/yaml/edit-source.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { EffectBuilder } from '#app/authoring/conditions/effect-builder.tsx';
import { draftOf, useStudio } from '#app/authoring/document/use-studio.ts';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { ChoiceAt, NumberAt, TextAt, useAt } from '#app/authoring/inspector/bound-fields.tsx';
import { ConditionAt } from '#app/authoring/inspector/condition-at.tsx';
import { useFindingsAt } from '#app/authoring/inspector/findings-at.ts';
import { NameField } from '#app/authoring/inspector/name-field.tsx';
import { textIn } from '#app/authoring/inspector/raw-at.ts';
import { useEdits } from '#app/authoring/inspector/use-edits.ts';
import { Button } from '#app/ui/button.tsx';
import { FeedbackForm } from './feedback-form.tsx';
import { MarkerList } from './marker-list.tsx';
import { QualityByMood } from './quality-by-mood.tsx';
import { ReplyLeads } from './reply-leads.tsx';
import { ReplyLengths } from './reply-lengths.tsx';
import { useReplyProof } from './use-reply-proof.ts';
import { WordCount } from './word-count.tsx';
import { REPLY_WORDS } from './word-ranges.ts';
import styles from './reply.module.css';

const MOVE_WORDS: Record<Move, string> = {
  silence: 'Say nothing, and wait',
  hold: 'Put them on hold',
};

/** From this share of its moments on a reply counts as the best of its beat. */
const MOSTLY = 0.5;

/** Everything about one reply: its words, what it shows, how it will be judged, where it leads, and what is said of it afterwards. */
export function ReplyEditor({ beat, index }: { readonly beat: string; readonly index: number }) {
  const path = ['beats', beat, 'replies', index] as const;
  // Part by part: a letter typed into one field must not draw all the others anew.
  const channel = useStudio((studio) => draftOf(studio).channel);
  const move = useAt([...path, 'move']);
  const id = textIn(useAt([...path, 'id']));
  const { make } = useEdits();
  const moves = channel ? CHANNEL_MOVES[channel] : [];
  const idFindings = useFindingsAt([...path, 'id']);
  return (
    <>
      <FieldGroup title="Its words">
        <TextAt
          path={[...path, 'says']}
          rows={4}
          label={move === undefined ? 'You say' : 'You do'}
          {...(move !== undefined && { help: 'A move has no words: tell what happens, in brackets.' })}
          renderFigures={(text) => (
            <WordCount text={text} range={move === undefined ? REPLY_WORDS : undefined} grade />
          )}
        />
        <ReplyLengths beat={beat} current={index} />
        {(moves.length > 0 || move !== undefined) && (
          <ChoiceAt
            path={[...path, 'move']}
            optional
            none="None: it is said"
            label="A move instead of words"
            choices={moves.map((value) => ({ value, label: MOVE_WORDS[value] }))}
          />
        )}
      </FieldGroup>
      <FieldGroup title="How it will be judged">
        <QualityByMood beat={beat} index={index} />
      </FieldGroup>
      <FieldGroup title="What it shows">
        <MarkerList path={[...path, 'markers']} />
        <div className={styles['numbers']}>
          <NumberAt
            path={[...path, 'items']}
            optional
            label="New facts"
            min={0}
            max={9}
            help="Pieces of information it gives. More than one is too much for somebody confused."
          />
          <NumberAt
            path={[...path, 'offers']}
            optional
            label="Options"
            min={0}
            max={9}
            help="How many ways out it offers. Two are enough for somebody confused."
          />
        </div>
      </FieldGroup>
      <FieldGroup title="Where it leads">
        <ReplyLeads beat={beat} index={index} />
        <ConditionAt
          path={path}
          before="to"
          label="Open only if"
          help="Without a condition the trainee can always choose it."
          always="Always open."
        />
        <ReplyEffects path={path} />
      </FieldGroup>
      <ReplyFeedback beat={beat} index={index} />
      <FieldGroup title="For the trainer">
        <TextAt
          path={[...path, 'habit']}
          rows={2}
          optional
          label="The habit behind it"
          help="For a wrong reply: what makes people say it. “Apology as a stalling device.”"
        />
        <NameField
          label="Name of the reply"
          help="In the file, and in every stored talk. The trainee never sees it."
          value={id}
          findings={idFindings}
          onRename={(name) =>
            make(`Rename the reply “${id}”`, (source) => renameReply(source, beat, index, name))
          }
        />
        <div className={styles['buttons']}>
          <Button
            onClick={() =>
              make('Duplicate the reply', (source) => duplicateReply(source, beat, index), {
                select: { kind: 'reply', beat, index: index + 1 },
              })
            }
          >
            Duplicate it
          </Button>
          <Button
            look="harm"
            onClick={() =>
              make(`Delete the reply “${id}”`, (source) => removeReply(source, beat, index), {
                select: { kind: 'beat', beat },
              })
            }
          >
            Delete it
          </Button>
        </div>
      </FieldGroup>
    </>
  );
}

function ReplyFeedback({ beat, index }: { readonly beat: string; readonly index: number }) {
  const path = ['beats', beat, 'replies', index] as const;
  const markers = listOf(useAt([...path, 'markers'])).map(textIn);
  const known = useReplyProof(beat, index);
  const isBest = known.state === 'known' && known.reply.offered ? known.reply.bestShare >= MOSTLY : null;
  return <FeedbackForm path={[...path, 'feedback']} markers={markers} isBest={isBest} />;
}

function ReplyEffects({ path }: { readonly path: readonly (string | number)[] }) {
  const add = useAt([...path, 'add']);
  const set = useAt([...path, 'set']);
  const ofAdd = useFindingsAt([...path, 'add']);
  const ofSet = useFindingsAt([...path, 'set']);
  const { make } = useEdits();
  return (
    <EffectBuilder
      label="And it changes"
      help="Beside what its behaviours do: something for a later condition to ask about."
      findings={[...ofSet, ...ofAdd]}
      add={add}
      set={set}
      onChange={(effects) =>
        make('Edit “And it changes”', (source) =>
          inTurn(source, [
            (now) => setField(now, [...path, 'set'], effects.set as Plain | undefined),
            (now) => setField(now, [...path, 'add'], effects.add as Plain | undefined),
          ]),
        )
      }
    />
  );
}
