import type { WorthInMood } from '#analysis/authoring/reply-figures.ts';
import { SKILLS, type Skill } from '#core/model/words.ts';
import { isMarkerId, markerOf } from '#core/rubric/markers.ts';
import { verdictOf } from '#core/scoring/verdict.ts';
import { listOf } from '#core/check/raw.ts';
import { useAt } from '#app/authoring/inspector/bound-fields.tsx';
import { textIn } from '#app/authoring/inspector/raw-at.ts';
import type { ReplyProof } from '#app/authoring/proof/proof.ts';
import { useVocabulary } from '#app/authoring/vocabulary/use-vocabulary.ts';
import type { Vocabulary } from '#app/authoring/vocabulary/vocabulary.ts';
import { percent } from '#app/ui/percent.ts';
import { Tag } from '#app/ui/tag.tsx';
import { VerdictWord } from '#app/ui/verdict-word.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import { Working } from '#app/ui/working.tsx';
import { qualityWord } from './quality-words.ts';
import { useReplyProof, type ReplyKnown } from './use-reply-proof.ts';
import styles from './quality-by-mood.module.css';

/** How a reply will be scored, before anybody plays it: for each mood it can meet, the skills, the verdict, and the mood after. */
export function QualityByMood({ beat, index }: { readonly beat: string; readonly index: number }) {
  const known = useReplyProof(beat, index);
  if (known.state !== 'known') return <NotKnown known={known} />;
  return (
    <div className={styles['quality']} aria-busy={known.isOld && !known.isBroken}>
      {known.isBroken && (
        <p className={styles['notice']}>
          The scenario cannot be played just now (see the findings). These figures are from the last time it
          could.
        </p>
      )}
      {!known.isBroken && known.isOld && <Tag>working out your last edit …</Tag>}
      {known.reply.offered ? (
        <>
          <p className={styles['summary']}>
            Best in <strong>{percent(known.reply.bestShare)}</strong> of the moments it is open; somebody new
            picks it in {percent(known.reply.chosen)} of theirs.
          </p>
          <MoodTable beat={beat} index={index} reply={known.reply} />
        </>
      ) : (
        <p className={styles['notice']}>
          {known.beat.reachable
            ? 'No talk finds this reply open: what it asks for (“Open only if”) never holds here.'
            : 'No talk comes to this beat, so the reply is never judged.'}
        </p>
      )}
    </div>
  );
}

function NotKnown({ known }: { readonly known: Exclude<ReplyKnown, { state: 'known' }> }) {
  switch (known.state) {
    case 'working':
      return <Working what="how it will be judged" lines={3} />;
    case 'failed':
      return (
        <p className={styles['notice']}>
          It could not be worked out{known.detail === null ? '' : ` (${known.detail})`}. The next edit tries
          again.
        </p>
      );
    case 'broken':
      return (
        <p className={styles['notice']}>
          As soon as the scenario can be played from end to end, this tells how the reply will be judged in
          each mood. What stands in the way is under “Proof”.
        </p>
      );
    case 'new':
      return known.isBroken ? (
        <p className={styles['notice']}>
          This reply is new. It will be judged as soon as the scenario can be played again; what stands in the
          way is under “Proof”.
        </p>
      ) : (
        <Working what="how it will be judged" lines={3} />
      );
  }
}

function MoodTable({
  beat,
  index,
  reply,
}: {
  readonly beat: string;
  readonly index: number;
  readonly reply: ReplyProof;
}) {
  const vocabulary = useVocabulary();
  const markers = listOf(useAt(['beats', beat, 'replies', index, 'markers'])).map(textIn);
  const critical = markers.filter((marker) => isMarkerId(marker) && markerOf(marker).critical);
  const skills = SKILLS.filter((skill) => reply.byMood.some(({ quality }) => quality[skill] !== undefined));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled must be reached by keyboard
    <section className={styles['scroll']} aria-label="Judgement by mood" tabIndex={0}>
      <table className={styles['table']}>
        <VisuallyHidden as="caption">How it will be judged, by the mood it meets</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">When</th>
            {skills.map((skill) => (
              <th key={skill} scope="col">
                {SKILL_WORDS[skill].name}
              </th>
            ))}
            <th scope="col">Verdict</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {reply.byMood.map((row) => (
            <tr key={row.mood}>
              <th scope="row">{moodLabel(row.mood, vocabulary)}</th>
              {skills.map((skill) => (
                <td key={skill}>
                  <Bar quality={row.quality[skill]} skill={skill} />
                </td>
              ))}
              <td>
                <VerdictWord
                  verdict={verdictOf({
                    skills: {},
                    rules: [],
                    critical: critical.filter(isMarkerId),
                    regret: row.regret,
                    unavoidable: 0,
                  })}
                />
              </td>
              <td>{afterWords(row, vocabulary)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ quality, skill }: { readonly quality: number | undefined; readonly skill: Skill }) {
  if (quality === undefined)
    return <span aria-label={`${SKILL_WORDS[skill].name}: not told apart here`}>–</span>;
  return (
    <span className={styles['value']}>
      <span className={styles['bar']} aria-hidden="true">
        <span style={{ inlineSize: `${quality * 100}%` }} />
      </span>
      {qualityWord(quality)}
    </span>
  );
}

function afterWords({ mood, after }: WorthInMood, vocabulary: Vocabulary): string {
  if (after === mood) return 'as before';
  const [before, now] = [levelOf(mood, vocabulary), levelOf(after, vocabulary)];
  const arrow = now < before ? '↓' : now > before ? '↑' : '→';
  return `${arrow} ${moodLabel(after, vocabulary)}`;
}

function moodStates({ regions, mood }: Vocabulary) {
  return regions.find(({ id }) => id === mood)?.states ?? [];
}

function moodLabel(state: string, vocabulary: Vocabulary): string {
  return moodStates(vocabulary).find(({ id }) => id === state)?.label ?? state;
}

function levelOf(state: string, vocabulary: Vocabulary): number {
  return moodStates(vocabulary).find(({ id }) => id === state)?.level ?? 0;
}
