import { fieldOf, type Path } from '#core/check/raw.ts';
import { wordsOf } from '#analysis/text/words.ts';
import { insertKey } from '#formats/yaml/edit-source.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { TextAt, useAt } from '#app/authoring/inspector/bound-fields.tsx';
import { useFindingsAt } from '#app/authoring/inspector/findings-at.ts';
import { textIn } from '#app/authoring/inspector/raw-at.ts';
import { useEdits } from '#app/authoring/inspector/use-edits.ts';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { PrincipleAt } from './principle-at.tsx';
import { WordCount } from './word-count.tsx';
import { FEEDBACK_WORDS } from './word-ranges.ts';

type Last = 'better' | 'caveat';

const OTHER: Record<Last, Last> = { better: 'caveat', caveat: 'better' };

/** What the trainee reads afterwards, in four parts: reaction, act, principle, and a better line (or, for the best reply, when it would be wrong). */
export function FeedbackForm({
  path,
  markers,
  isBest,
}: {
  /** Of the reply’s `feedback`. */
  readonly path: Path;
  readonly markers: readonly string[];
  /** As proven; null while it is not known. */
  readonly isBest: boolean | null;
}) {
  const feedback = useAt(path);
  const findings = useFindingsAt(path, 'here');
  const { make } = useEdits();
  const textOf = (key: string) => textIn(fieldOf(feedback, key));
  const has = (key: Last) => fieldOf(feedback, key) !== undefined;
  const last: Last = has('caveat')
    ? 'caveat'
    : has('better')
      ? 'better'
      : isBest === true
        ? 'caveat'
        : 'better';
  const said = ['reaction', 'act', last].map(textOf).join(' ');
  const choose = (next: Last) => {
    if (next === last && has(next)) return;
    make(next === 'better' ? 'Give a better line' : 'Say when it would be wrong', (source) =>
      inTurn(source, [
        (now) =>
          feedback === undefined
            ? setField(now, [...path, next], '')
            : insertKey(now, path, next, textOf(OTHER[next]), OTHER[next]),
        (now) => setField(now, [...path, OTHER[next]], undefined),
      ]),
    );
  };
  return (
    <FieldGroup
      title="Feedback"
      help="Four parts, one point. Describe the act, not the person."
      findings={findings}
      aside={<WordCount text={said} range={FEEDBACK_WORDS} />}
    >
      <TextAt
        path={[...path, 'reaction']}
        rows={2}
        label="1. Their reaction"
        help="In their words, or as seen: “I told you that already.”"
        renderFigures={figures}
      />
      <TextAt
        path={[...path, 'act']}
        rows={2}
        label="2. What you did"
        help="“You asked for the order number again. That says nobody is listening.”"
        renderFigures={figures}
      />
      <PrincipleAt path={[...path, 'principle']} markers={markers} />
      <SegmentedChoice<Last>
        legend="This reply is"
        options={[
          { value: 'better', label: 'one of the others' },
          { value: 'caveat', label: 'the best one' },
        ]}
        value={last}
        onChange={choose}
      />
      {last === 'better' ? (
        <TextAt
          key="better"
          path={[...path, 'better']}
          rows={2}
          label="4. A better line"
          help="As one could say it: “Order 4471, the blue pram, six weeks late. What have I missed?”"
          renderFigures={figures}
        />
      ) : (
        <TextAt
          key="caveat"
          path={[...path, 'caveat']}
          rows={2}
          label="4. When it would be wrong"
          help="Every good line is wrong somewhere: “Too slow for somebody in danger.”"
          renderFigures={figures}
        />
      )}
      {isBest !== null && isBest !== (last === 'caveat') && (
        <p>
          {isBest
            ? 'As it is judged now, this reply is mostly the best: say when it would be wrong.'
            : 'As it is judged now, another reply is mostly better: give a better line.'}
        </p>
      )}
    </FieldGroup>
  );
}

const figures = (text: string) => {
  const words = wordsOf(text).length;
  return words === 1 ? '1 word' : `${words} words`;
};
