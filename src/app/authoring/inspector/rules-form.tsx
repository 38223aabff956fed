import { entriesOf, fieldOf, type Path } from '#core/check/raw.ts';
import { removeAt } from '#formats/yaml/edit-source.ts';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { SmallSelect } from '#app/authoring/conditions/small-select.tsx';
import { useVocabulary } from '#app/authoring/vocabulary/use-vocabulary.ts';
import { FlagAt, ListAt, NumberAt, TextAt, useAt } from './bound-fields.tsx';
import { DeclaredNames } from './declared-names.tsx';
import { PlaceAt } from './place-at.tsx';
import { useEdits } from './use-edits.ts';
import { Button } from '#app/ui/button.tsx';
import styles from './inspector.module.css';

/** What the talk remembers, how the customer may leave, and what the policy says of abuse. */
export function RulesForm() {
  return (
    <>
      <FieldGroup
        title="Notes"
        help="A yes or no that a reply sets and a condition asks about: “knows-date”. Each doubles the situations there are."
      >
        <DeclaredNames
          path={['flags']}
          what="note"
          fresh={false}
          render={(path, name) => <StartOfNote path={path} name={name} />}
        />
      </FieldGroup>
      <FieldGroup title="Counts" help="A number that replies raise and lower, held within its bounds.">
        <DeclaredNames
          path={['counters']}
          what="count"
          fresh={{ max: 2 }}
          render={(path, name) => (
            <div className={styles['numbers']}>
              <NumberAt path={[...path, 'min']} label={`Least of “${name}”`} optional min={-9} max={9} />
              <NumberAt path={[...path, 'start']} label={`Start of “${name}”`} optional min={-9} max={9} />
              <NumberAt path={[...path, 'max']} label={`Most of “${name}”`} min={0} max={9} />
            </div>
          )}
        />
      </FieldGroup>
      <Exits />
      <FieldGroup title="Policy">
        <FlagAt
          path={['broken-promise']}
          label="A promise was broken already"
          help="The firm has failed twice: an apology then needs a remedy beside it (timing rule T9)."
        />
        <NumberAt
          path={['policy-warnings']}
          optional
          label="Warnings before the end"
          min={1}
          max={3}
          help="How many your policy gives. To do nothing after them is a lapse. Left empty, 2."
        />
      </FieldGroup>
      <FieldGroup
        title="Findings that are meant to be"
        help="What a check may find here and should not report, each with its reason, so that the next reader need not ask."
      >
        <ListAt
          path={['allow']}
          label="Allowances"
          labelHidden
          entryName="allowance"
          empty="None. That is usual."
          fresh={{ rule: '', because: '' }}
          render={(path, index) => (
            <>
              <TextAt
                path={[...path, 'rule']}
                isProse={false}
                label={`Rule of allowance ${index + 1}`}
                help="Its name, as the proof shows it: “trap”."
              />
              <TextAt
                path={[...path, 'at']}
                isProse={false}
                optional
                label={`Where allowance ${index + 1} holds`}
                help="A beat, beat/reply or ending. Left empty, anywhere."
              />
              <TextAt path={[...path, 'because']} rows={2} label={`Reason of allowance ${index + 1}`} />
            </>
          )}
        />
      </FieldGroup>
    </>
  );
}

/** A note is declared with what it is at the start, be it no. */
function StartOfNote({ path, name }: { readonly path: Path; readonly name: string }) {
  const isYes = useAt(path) === true;
  const { set } = useEdits();
  return (
    <span className={styles['soft']}>
      at the start{' '}
      <SmallSelect
        label={`“${name}” at the start`}
        value={isYes ? 'yes' : 'no'}
        options={[
          { value: 'no', label: 'no' },
          { value: 'yes', label: 'yes' },
        ]}
        onChange={(answer) => set(path, answer === 'yes', `“${name}” at the start`)}
      />
    </span>
  );
}

function Exits() {
  const { exits, persona } = useVocabulary();
  const written = entriesOf(useAt(['exits'])).map(([exit]) => exit);
  const unknown = written.filter((exit) => !exits.includes(exit));
  const { make } = useEdits();
  return (
    <FieldGroup
      title="If the customer leaves"
      help="Ways in which this kind of customer ends it, each with the ending it leads to."
    >
      {exits.length === 0 && (
        <p className={styles['soft']}>
          {persona ? 'This customer stays to the end.' : 'Choose a kind of customer first.'}
        </p>
      )}
      {exits.map((exit) => (
        <PlaceAt
          key={exit}
          path={['exits', exit]}
          kinds={['ending']}
          label={`“${exit}” leads to`}
          help={`When ${Object.entries(fieldOf(persona?.exits, exit) ?? {})
            .map(([region, state]) => `${region} is ${String(state)}`)
            .join(' and ')}.`}
        />
      ))}
      {unknown.map((exit) => (
        <p key={exit}>
          “{exit}” is no exit of this customer.{' '}
          <Button
            look="quiet"
            onClick={() => make(`Remove the exit “${exit}”`, (source) => removeAt(source, ['exits', exit]))}
          >
            Take it out
          </Button>
        </p>
      ))}
    </FieldGroup>
  );
}
