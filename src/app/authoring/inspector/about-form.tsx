import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { ChoiceAt, NumberAt, TextAt, useAt } from './bound-fields.tsx';
import { CHANNEL_CHOICES, KEYED_BY_CHOICES, RATING_CHOICES } from './choices.ts';
import { PlaceAt } from './place-at.tsx';

/** Title, aim, channel and where the key comes from: what a card and a briefing say before anything is said. */
export function AboutForm() {
  const keyedBy = useAt(['key', 'keyed_by']);
  return (
    <>
      <FieldGroup title="The card">
        <TextAt path={['title']} label="Title" help="Heading of the card and the briefing." />
        <TextAt path={['summary']} rows={3} label="Summary" help="One or two sentences for the card." />
        <TextAt
          path={['aim']}
          rows={2}
          label="Aim"
          help="What is practised. A check keeps it to itself until the debrief."
        />
        <TextAt
          path={['label']}
          label="Content label"
          help="One neutral label, so that one can choose: “Raised voice”."
        />
        <ChoiceAt path={['rating']} label="Rating" choices={RATING_CHOICES} />
      </FieldGroup>
      <FieldGroup title="How it is played">
        <ChoiceAt
          path={['channel']}
          label="Channel"
          choices={CHANNEL_CHOICES}
          help="The screen, its sounds and its moves."
        />
        <TextAt
          path={['language']}
          isProse={false}
          label="Language"
          help="A language tag, such as en-GB or de. Screen readers speak by it."
        />
        <NumberAt path={['minutes']} label="Minutes" min={1} max={60} help="How long playing takes, about." />
        <PlaceAt path={['start']} label="Begins at" kinds={['beat']} help="The beat that is met first." />
      </FieldGroup>
      <FieldGroup
        title="Whose judgement"
        help="Where the key (which reply is better) comes from. The debrief says so."
      >
        <ChoiceAt path={['key', 'keyed_by']} label="Keyed by" choices={KEYED_BY_CHOICES} />
        <NumberAt
          path={['key', 'raters']}
          label="Raters"
          min={1}
          max={999}
          help="How many rated it. One author is one rater."
        />
        {keyedBy === 'panel' && (
          <NumberAt
            path={['key', 'agreement']}
            label="Agreement"
            min={0}
            max={1}
            step={0.01}
            help="How far they agreed, from 0 to 1."
          />
        )}
        <TextAt
          path={['key', 'note']}
          rows={2}
          optional
          label="Note"
          help="What a reader of the key should know."
        />
      </FieldGroup>
      <FieldGroup title="Names">
        <TextAt
          path={['id']}
          isProse={false}
          label="Name of the file"
          help="The folder’s name: links and stored talks know the scenario by it. Small letters, digits and hyphens."
        />
        <TextAt
          path={['catalogue']}
          isProse={false}
          optional
          label="Catalogue number"
          help="Two capitals and a number, such as AN1."
        />
      </FieldGroup>
    </>
  );
}
