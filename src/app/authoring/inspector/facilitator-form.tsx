import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { TextAt, useAt } from './bound-fields.tsx';
import { useEdits } from './use-edits.ts';

/** The card has three questions, as the format wants. */
const QUESTIONS = [0, 1, 2] as const;

/** The card of whoever leads a room through it; no other screen shows it. */
export function FacilitatorForm() {
  const card = useAt(['facilitator']);
  const { set } = useEdits();
  if (card === undefined) {
    return (
      <EmptyState
        title="No facilitator’s card yet"
        action={
          <Button
            look="primary"
            onClick={() =>
              set(
                ['facilitator'],
                { aim: '', questions: ['I noticed … I wonder …', '', ''], dispute: '', care: '' },
                'Facilitator’s card',
              )
            }
          >
            Write one
          </Button>
        }
      >
        <p>
          It helps whoever leads a classroom through this talk: what to take away, three questions, where the
          key will be argued with, and what may touch somebody. A talk can be played without it.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <FieldGroup
        title="The facilitator’s card"
        help="Shown on the console of a classroom and nowhere else. The room may have gone any way, so name no path."
      >
        <TextAt
          path={['facilitator', 'aim']}
          rows={2}
          label="Aim"
          help="What the room should take away with it."
        />
        {QUESTIONS.map((index) => (
          <TextAt
            key={index}
            path={['facilitator', 'questions', index]}
            rows={2}
            label={`Question ${index + 1}`}
            help="“I noticed … I wonder …”"
          />
        ))}
        <TextAt
          path={['facilitator', 'dispute']}
          rows={3}
          label="Likely dispute"
          help="Where the key will be argued with, and how to hold that without ruling."
        />
        <TextAt
          path={['facilitator', 'care']}
          rows={3}
          label="Care"
          help="What may touch somebody in the room, and what to say and do about it."
        />
      </FieldGroup>
      <Button look="quiet" onClick={() => set(['facilitator'], undefined, 'Facilitator’s card')}>
        Take the card out
      </Button>
    </>
  );
}
