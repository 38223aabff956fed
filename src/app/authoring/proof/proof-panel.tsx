import { Disclosure } from '#app/ui/disclosure.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import { BotsSection, botsInShort } from './panel/bots-section.tsx';
import { EndingsSection, endingsInShort } from './panel/endings-section.tsx';
import { FindingList } from './panel/finding-list.tsx';
import { ProofStateLine } from './panel/proof-state.tsx';
import { SkillsSection, skillsInShort } from './panel/skills-section.tsx';
import { Summary } from './panel/summary.tsx';
import { useProof } from './use-proof.ts';
import { VotesDisclosure } from './votes/votes-disclosure.tsx';
import styles from './proof-panel.module.css';

/** What is known of the talk as it stands: what to mend, how it can end, what it gives practice in, and which tricks would pass. */
export function ProofPanel() {
  const state = useProof();
  const { proof, lastWhole } = state;
  const solved = lastWhole?.solved ?? null;
  const isOld = proof !== null && proof.solved === null && solved !== null;
  return (
    <div className={styles['panel']}>
      <h2 className={styles['title']}>Proof</h2>
      <ProofStateLine {...state} />
      {proof === null && state.state === 'working' && <Skeleton lines={5} />}
      {proof !== null && proof.findings.length === 0 && (
        <p className={styles['clean']}>Nothing to mend. Every rule that was asked is content.</p>
      )}
      {proof !== null && proof.findings.length > 0 && (
        <>
          <FindingList findings={proof.findings} />
          <p className={styles['keys']}>
            <kbd>F8</kbd> leads to the next finding, <kbd>Shift</kbd>+<kbd>F8</kbd> back.
          </p>
        </>
      )}
      {solved && (
        <div className={styles['figures']}>
          {isOld && (
            <p className={styles['old']}>What follows is of the last version that could be played.</p>
          )}
          <Disclosure summary={<Summary name="Endings" short={endingsInShort(solved)} />}>
            <EndingsSection solved={solved} />
          </Disclosure>
          <Disclosure summary={<Summary name="Skills" short={skillsInShort(solved)} />}>
            <SkillsSection solved={solved} />
          </Disclosure>
          <Disclosure summary={<Summary name="Tricks" short={botsInShort(solved)} />}>
            <BotsSection solved={solved} />
          </Disclosure>
        </div>
      )}
      <VotesDisclosure />
    </div>
  );
}
