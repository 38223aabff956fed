import type { Grade } from '#core/model/words.ts';
import { Tag, type Tint } from '#app/ui/tag.tsx';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';

const TINTS: Record<Grade, Tint> = {
  great: 'good',
  fair: 'line',
  unresolved: 'caution',
  damaged: 'heat',
  'safe-end': 'line',
};

export function EndingTag({ grade }: { readonly grade: Grade }) {
  return <Tag tint={TINTS[grade]}>{GRADE_WORDS[grade]}</Tag>;
}
