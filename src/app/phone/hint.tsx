/** @jsxImportSource preact */
import type { Skill } from '#core/model/words.ts';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import notes from './notes.module.css';

/** The facilitator's hint: which skills the moment asks for, and no reply. */
export function Hint({ skills }: { readonly skills: readonly string[] }) {
  const acts = skills
    .filter((skill): skill is Skill => Object.hasOwn(SKILL_WORDS, skill))
    .map((skill) => SKILL_WORDS[skill].act.toLowerCase());
  if (acts.length === 0) return null;
  return (
    <p className={notes['hint']}>
      <strong>Hint:</strong> this moment asks you to {acts.join(', and to ')}.
    </p>
  );
}
