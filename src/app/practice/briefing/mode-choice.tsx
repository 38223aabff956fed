import type { Mode } from '#runtime/attempt.ts';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { MODE_WORDS } from '#app/ui/words-shown.ts';

const MODES: readonly { readonly value: Mode; readonly label: string; readonly hint: string }[] = [
  { value: 'learn', label: MODE_WORDS.learn, hint: 'A coach’s line after each reply' },
  { value: 'practise', label: MODE_WORDS.practise, hint: 'No comments until the debrief' },
  { value: 'check', label: MODE_WORDS.check, hint: 'As it would be: nothing taken back' },
];

export function ModeChoice({
  mode,
  onChange,
}: {
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}) {
  return (
    <SegmentedChoice
      legend="How do you want to do it?"
      layout="stack"
      options={MODES}
      value={mode}
      onChange={onChange}
    />
  );
}
