import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { ListAt, TextAt, TextsAt } from './bound-fields.tsx';
import styles from './inspector.module.css';

/** All that a trainee may know before the customer speaks. */
export function BriefingForm() {
  return (
    <>
      <FieldGroup
        title="Who and where"
        help="Nothing the talk needs may be hidden: what a good reply mentions stands here, or the customer has said it."
      >
        <TextAt
          path={['briefing', 'you']}
          rows={2}
          label="You"
          help="Who you are: “You are Sam, on the customer desk.”"
        />
        <TextAt path={['briefing', 'situation']} rows={3} label="Situation" help="How the contact begins." />
      </FieldGroup>
      <FieldGroup title="What is yours to decide">
        <TextsAt
          path={['briefing', 'authority']}
          label="You may decide"
          entryName="power"
          help="One to eight things, each a sentence."
          most={8}
          least={1}
        />
        <TextsAt
          path={['briefing', 'limits']}
          label="Not yours to decide"
          entryName="limit"
          help="And whose it is. Up to eight."
          empty="None yet."
          most={8}
        />
      </FieldGroup>
      <FieldGroup title="Policy card">
        <ListAt
          path={['briefing', 'policy']}
          label="Rules"
          labelHidden
          entryName="rule"
          least={1}
          most={8}
          fresh={{ title: '', text: '' }}
          render={(path, index) => (
            <>
              <TextAt path={[...path, 'title']} label={`Title of rule ${index + 1}`} />
              <TextAt path={[...path, 'text']} rows={2} label={`Text of rule ${index + 1}`} />
            </>
          )}
        />
      </FieldGroup>
      <FieldGroup title="On your screen">
        <ListAt
          path={['briefing', 'screen']}
          label="Facts"
          labelHidden
          entryName="fact"
          least={1}
          most={14}
          look="rows"
          fresh={{ label: '', value: '' }}
          render={(path, index) => (
            <div className={styles['fact']}>
              <TextAt
                path={[...path, 'label']}
                rows={1}
                label={`Label of fact ${index + 1}`}
                labelHidden
                placeholder="Parcel"
              />
              <TextAt
                path={[...path, 'value']}
                rows={1}
                label={`What fact ${index + 1} says`}
                labelHidden
                placeholder="Tracked, no signature"
              />
            </div>
          )}
        />
      </FieldGroup>
    </>
  );
}
