import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { useDraft, useStudio } from '#app/authoring/document/use-studio.ts';
import type { Selection } from '#app/authoring/document/selection.ts';
import { placeToMend } from '#app/authoring/proof/place-of-finding.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import { isStillToWrite } from '#app/authoring/proof/still-to-write.ts';
import { FindingItem } from './finding-item.tsx';
import { useRulePages } from './use-rule-pages.ts';
import styles from './finding-list.module.css';

type Kind = 'error' | 'warning' | 'unwritten';
type Wanted = 'all' | Kind | 'here';

/** More at once would make a long list slow, and nobody mends fifty things at a time. */
const SHOWN_AT_ONCE = 50;

const GROUPS = [
  { kind: 'error', name: 'Errors', hint: 'They keep the talk from being played, or must not be in it.' },
  {
    kind: 'warning',
    name: 'Warnings',
    hint: 'What makes a talk unfair, easy to guess or hard to follow.',
  },
  {
    kind: 'unwritten',
    name: 'Still to write',
    hint: 'Texts that only say what belongs in their place, in brackets ‹like this›.',
  },
] as const;

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const [wanted, setWanted] = useState<Wanted>('all');
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const selection = useStudio((studio) => studio.selection);
  const draft = useDraft();
  const pages = useRulePages();
  const isWanted = (choice: Wanted) => (finding: Finding) =>
    choice === 'all' ||
    (choice === 'here' ? isHere(placeToMend(finding), selection) : kindOf(finding) === choice);
  const count = (choice: Wanted) => findings.filter(isWanted(choice)).length;
  const wantedOnes = findings.filter(isWanted(wanted));
  const chosen = GROUPS.flatMap(({ kind }) => wantedOnes.filter((finding) => kindOf(finding) === kind));
  // Nothing is gained by a choice that shows nothing; it stays while it is the one taken.
  const optional = (value: Kind, name: string) =>
    count(value) > 0 || wanted === value ? [{ value, label: `${name} ${count(value)}` }] : [];
  const options = [
    { value: 'all' as const, label: `All ${count('all')}` },
    ...optional('error', 'Errors'),
    { value: 'warning' as const, label: `Warnings ${count('warning')}` },
    ...optional('unwritten', 'To write'),
    { value: 'here' as const, label: `Selected ${count('here')}` },
  ];
  return (
    <>
      <SegmentedChoice
        legend="Which findings to show"
        legendHidden
        options={options}
        value={wanted}
        onChange={setWanted}
      />
      {chosen.length === 0 && (
        <p className={styles['none']}>
          {wanted === 'here' ? 'Nothing was found at what is selected.' : 'None of this kind.'}
        </p>
      )}
      {GROUPS.map(({ kind, name, hint }) => {
        const own = chosen.slice(0, shown).filter((finding) => kindOf(finding) === kind);
        if (own.length === 0) return null;
        const all = chosen.filter((finding) => kindOf(finding) === kind).length;
        return (
          <section key={kind} aria-label={name} className={styles['group']}>
            <h3 className={styles['name']}>
              {name} <span className={styles['number']}>{all}</span>
            </h3>
            <p className={styles['hint']}>{hint}</p>
            <ul className={styles['list']}>
              {own.map((finding) => (
                <FindingItem
                  key={`${finding.file} ${finding.code} ${JSON.stringify(finding.path)} ${finding.message}`}
                  finding={finding}
                  draft={draft}
                  page={pages?.[finding.code]}
                  here={isHere(placeToMend(finding), selection)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {chosen.length > shown && (
        <Button onClick={() => setShown((now) => now + SHOWN_AT_ONCE)}>
          Show {Math.min(SHOWN_AT_ONCE, chosen.length - shown)} more
        </Button>
      )}
    </>
  );
}

/** What is still to be written is work to do, and no mistake: it stands last, and apart. */
function kindOf(finding: Finding): Kind {
  return isStillToWrite(finding) ? 'unwritten' : finding.severity;
}

/** What stands at a reply also stands at its beat. */
function isHere(place: Selection, selection: Selection): boolean {
  if (selection.kind === 'beat' && place.kind === 'reply') return place.beat === selection.beat;
  switch (selection.kind) {
    case 'part':
      return place.kind === 'part' && place.part === selection.part;
    case 'beat':
      return place.kind === 'beat' && place.beat === selection.beat;
    case 'reply':
      return place.kind === 'reply' && place.beat === selection.beat && place.index === selection.index;
    case 'ending':
      return place.kind === 'ending' && place.ending === selection.ending;
  }
}
