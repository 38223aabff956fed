import { personaFiles as personas } from 'virtual:persona-files';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { useDraft, useStudio } from '#app/authoring/document/use-studio.ts';
import { ownPersonaName, temperamentOf } from '#app/authoring/words/own-persona.ts';
import { TEMPERAMENT_WORDS } from '#app/ui/words-shown.ts';
import { ChoiceAt, TextAt } from './bound-fields.tsx';
import { CustomerSignals } from './customer-signals.tsx';
import { CustomerStart } from './customer-start.tsx';
import { PortraitAt } from './portrait-at.tsx';

const OWN_FILE = '.persona.yaml';

/** Who the customer is, and where this customer begins. */
export function CustomerForm() {
  const { customer } = useDraft();
  const files = useStudio((studio) => studio.files);
  const own = Object.keys(files).flatMap((file) =>
    file.endsWith(OWN_FILE) ? [file.slice(0, -OWN_FILE.length)] : [],
  );
  const archetypes = Object.values(personas).filter(({ id }) => !own.includes(id));
  const choices = [
    ...archetypes.map(({ id, temperament }) => ({
      value: id,
      label: id === temperament ? TEMPERAMENT_WORDS[temperament] : id,
    })),
    ...own.map((id) => {
      const name = id === customer.persona ? customer.name : '';
      return {
        value: id,
        label: `${ownPersonaName(id, temperamentOf(files, id), name)} (written for this scenario)`,
      };
    }),
  ];
  const persona = Object.hasOwn(personas, customer.persona) ? personas[customer.persona] : undefined;
  return (
    <>
      <FieldGroup title="Who they are">
        <TextAt path={['customer', 'name']} label="Name" help="As a screen shows it." />
        <TextAt
          path={['customer', 'pronouns']}
          isProse={false}
          label="Pronouns"
          help="Such as she/her. Shown with the name; the portrait follows them."
        />
        <TextAt
          path={['customer', 'about']}
          rows={4}
          label="About"
          help="Who they are, for the debrief and the facilitator: what they want, what they need, where they are wrong."
        />
        <PortraitAt />
      </FieldGroup>
      <FieldGroup title="Temperament" help="How their mood moves. The persona view shows it and tunes it.">
        <ChoiceAt
          path={['customer', 'persona']}
          label="Kind of customer"
          choices={choices}
          help={persona?.summary ?? 'An archetype, or a persona of your own.'}
        />
      </FieldGroup>
      <CustomerStart />
      <CustomerSignals />
    </>
  );
}
