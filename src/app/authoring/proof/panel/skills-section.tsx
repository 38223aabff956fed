import { SKILLS } from '#core/model/words.ts';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import type { SkillProof, Solved } from '#app/authoring/proof/proof.ts';
import { ShareBar } from './share-bar.tsx';
import styles from './figures.module.css';

const times = (number: number) => (number < 9.95 ? number.toFixed(1) : number.toFixed(0));

/** What a talk gives practice in, and how well it lets each skill be shown. */
export function SkillsSection({ solved }: { readonly solved: Solved }) {
  return (
    <>
      <ul className={styles['list']}>
        {SKILLS.map((skill) => (
          <li key={skill} className={styles['item']}>
            <p className={styles['name']}>{SKILL_WORDS[skill].act}</p>
            <SkillRow figures={solved.skills[skill]} />
          </li>
        ))}
      </ul>
      <p className={styles['note']}>
        A decision asks for a skill when the replies open there differ in it. The bar: how well a perfect talk
        shows it.
      </p>
    </>
  );
}

function SkillRow({ figures: { perfect, random, bestReachable } }: { readonly figures: SkillProof }) {
  if (bestReachable === null && random === 0)
    return <p className={styles['lost']}>No reply ever tells it apart.</p>;
  return (
    <>
      {bestReachable !== null && (
        <ShareBar name="At its best" share={bestReachable} figure={bestReachable.toFixed(2)} />
      )}
      <p className={styles['words']}>
        Asked for {times(perfect)} times in a perfect talk, {times(random)} times at random.
      </p>
    </>
  );
}

export function skillsInShort({ skills }: Solved): string {
  const asked = SKILLS.filter((skill) => skills[skill].random > 0 || skills[skill].perfect > 0).length;
  return `${asked} of ${SKILLS.length} asked for`;
}
