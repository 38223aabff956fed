import { useState } from 'react';
import { scoreTalk } from '#core/scoring/score-talk.ts';
import type { Transcript } from '#runtime/transcript.ts';
import type { DebriefScreenProps } from './debrief-props.ts';
import { CountsSection } from './counts-section.tsx';
import { CriticalSection } from './critical-section.tsx';
import { EndingSection } from './ending-section.tsx';
import { LensSection } from './lens/lens-section.tsx';
import { MomentsSection } from './moments/moments-section.tsx';
import { MoodSection } from './mood/mood-section.tsx';
import { PauseAfterAbuse } from './reaction/pause-after-abuse.tsx';
import { HowWasThat } from './reaction/how-was-that.tsx';
import { PlanSection } from './plan/plan-section.tsx';
import { PractiseOn } from './practise-on.tsx';
import { ReviewSection } from './review/review-section.tsx';
import { SimulatedSection } from './simulated-section.tsx';
import { SkillsSection } from './skills/skills-section.tsx';
import { TranscriptSection } from './transcript/transcript-section.tsx';
import { TurnJumps } from './turn-jump.tsx';
import { UnfinishedNotice } from './unfinished-notice.tsx';
import { BranchNotice } from './what-if/branch-notice.tsx';
import { BranchSection } from './what-if/branch-section.tsx';
import styles from './debrief.module.css';

/**
 * In the order of CRAFT.md §6 (after PEARLS): how it felt before anything is judged, what happened, what it was worth,
 * what to take along.
 */
export function Debrief(props: DebriefScreenProps & { readonly transcript: Transcript }) {
  const { scenario, attempt, record, transcript, onReaction, onPlan, replayHref, branch } = props;
  const [reaction, setReaction] = useState(record.reaction);
  const { turns, ending } = transcript;
  const score = scoreTalk(turns.map((turn) => turn.judgement));

  const unfolded = reaction !== null || !ending;
  return (
    <>
      {branch && <BranchNotice branch={branch} beside={unfolded} />}
      {ending ? (
        <HowWasThat
          reaction={reaction}
          onReaction={(answer) => {
            setReaction(answer);
            onReaction(answer);
          }}
        />
      ) : (
        <UnfinishedNotice scenario={scenario} turns={turns.length} href={props.catalogueHref} />
      )}
      {unfolded && (
        <TurnJumps>
          <div className={styles['unfolded']}>
            {scenario.persona.temperament === 'abusive' && <PauseAfterAbuse />}
            {score.notYet && <CriticalSection turns={turns} critical={score.critical} />}
            <MoodSection scenario={scenario} transcript={transcript} />
            <MomentsSection scenario={scenario} turns={turns} {...(replayHref && { replayHref })} />
            {branch?.origin && (
              <BranchSection scenario={scenario} origin={branch.origin.attempt} transcript={transcript} />
            )}
            <ReviewSection {...props} />
            <div className={styles['pair']}>
              <SkillsSection scenario={scenario} score={score} turns={turns} />
              {ending && <EndingSection ending={ending} notYet={score.notYet} />}
            </div>
            <div className={styles['pair']}>
              <LensSection scenario={scenario} turns={turns} />
              <div className={styles['column']}>
                {ending && <SimulatedSection ending={ending} />}
                <CountsSection turns={turns} />
              </div>
            </div>
            <PlanSection scenario={scenario} turns={turns} plan={record.plan} onPlan={onPlan} />
            <TranscriptSection
              scenario={scenario}
              attempt={attempt}
              transcript={transcript}
              startedAt={record.startedAt}
              {...(replayHref && { replayHref })}
            />
            <PractiseOn {...props} />
          </div>
        </TurnJumps>
      )}
    </>
  );
}
