import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { textsOf } from '#app/authoring/document/studio-store.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import { packDraft } from '#app/authoring/files/pack-draft.ts';
import { useKeeper } from '#app/authoring/keep/use-keeping.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import { isStillToWrite } from '#app/authoring/proof/still-to-write.ts';
import { useProof, useProver } from '#app/authoring/proof/use-proof.ts';
import type { OwnScenario } from '#app/storage/own-scenarios.ts';
import type { StudioLinks } from '#app/authoring/studio-links.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { saveBlob } from '#app/ui/save-file.ts';
import { publish, type Published } from './publish.ts';
import { usePublisher } from './publisher.ts';
import { PrintedScript } from './printed-script.tsx';
import styles from './share-dialog.module.css';

/** Handing a draft on: to a colleague, onto paper, into the catalogue, before a class. */
export function ShareDialog({
  open,
  onClose,
  draft,
  links,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly draft: string;
  readonly links: StudioLinks;
}) {
  const store = useStudioStore();
  const keeper = useKeeper();
  const publisher = usePublisher();
  const prover = useProver();
  const { proof } = useProof();
  const [said, setSaid] = useState<Published | null>(null);
  const [failed, setFailed] = useState('');
  const [printing, setPrinting] = useState(false);
  const left = leftWords(proof?.findings ?? []);

  const publishNow = async () => {
    if (!publisher) return null;
    const texts = textsOf(store.getState().files);
    const done = await publish(publisher, draft, texts, await prover.scenario(), Date.now());
    setSaid(done);
    return done;
  };
  const published = useOwnOf(draft);
  const result = useRef<HTMLDivElement>(null);
  const putIn = useRef<HTMLButtonElement>(null);
  // It may have been asked for further down.
  useEffect(() => {
    if (said) result.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  const takeOut = async (id: string) => {
    setSaid(null);
    // The button that was pressed goes with what it took out.
    putIn.current?.focus();
    await publisher?.own.remove(id);
  };
  const goTo = async (href: (id: string) => string) => {
    const done = await publishNow();
    if (done?.ok) location.hash = href(done.id);
  };
  const download = async () => {
    setFailed('');
    try {
      const blobs = keeper.recordings.all();
      const texts = textsOf(store.getState().files);
      saveBlob(await packDraft({ texts, blobs }), `${fileNameOf(keeper.record().title)}.htl.zip`);
    } catch (failure) {
      setFailed(
        `The file could not be made (${failure instanceof Error ? failure.message : String(failure)}). Try again.`,
      );
    }
  };

  return (
    <>
      <Dialog open={open} title="Share" onClose={onClose} placement="side">
        <div className={styles['ways']}>
          <section aria-labelledby="share-play">
            <h3 id="share-play">In this browser</h3>
            <p>
              Puts the talk as it stands into the catalogue here, for whoever sits at this computer. The draft
              goes on; publish again when it has changed.
              {left !== '' && ` There are still ${left}: fine for a trial.`}
            </p>
            <div className={styles['buttons']}>
              <Button ref={putIn} look="primary" disabled={!publisher} onClick={() => void publishNow()}>
                {published ? 'Publish it again' : 'Put it in the catalogue'}
              </Button>
              <Button disabled={!publisher} onClick={() => void goTo(links.briefing)}>
                Play it as trainees will
              </Button>
              {published && (
                <Button look="harm" onClick={() => void takeOut(published.id)}>
                  Take it out of the catalogue
                </Button>
              )}
            </div>
            <div ref={result}>
              {said &&
                (said.ok ? (
                  <ErrorPanel
                    title={`“${said.title}” is in the catalogue`}
                    tint="info"
                    announce
                    level={3}
                    actions={<LinkButton href={links.catalogue}>To the catalogue</LinkButton>}
                  >
                    <p>It is marked as yours there.</p>
                  </ErrorPanel>
                ) : (
                  <ErrorPanel title="It was not published" tint="caution" announce level={3}>
                    <p>{said.problem}</p>
                  </ErrorPanel>
                ))}
            </div>
          </section>
          <section aria-labelledby="share-class">
            <h3 id="share-class">Before a class</h3>
            <p>
              Opens a room in which everybody’s phone steers this talk. It takes the talk as it stands now.
            </p>
            <Button disabled={!publisher} onClick={() => void goTo(links.classroom)}>
              Open a room with it
            </Button>
          </section>
          <section aria-labelledby="share-file">
            <h3 id="share-file">To a colleague</h3>
            <p>
              One file with the scenario, its customer, recordings and translations. They drop it on their
              studio. Unpacked into a folder it is what <code>htl serve --scenarios</code> serves to a team.
            </p>
            <Button onClick={() => void download()}>Save as .htl.zip</Button>
            {failed !== '' && <p className={styles['failed']}>{failed}</p>}
          </section>
          <section aria-labelledby="share-paper">
            <h3 id="share-paper">On paper</h3>
            <p>Role-play cards for two people without a computer: one plays the customer, one answers.</p>
            <Button onClick={() => setPrinting(true)}>Print role-play cards</Button>
          </section>
        </div>
      </Dialog>
      {printing && <PrintedScript onPrinted={() => setPrinting(false)} />}
    </>
  );
}

/** "147 texts to write and 2 warnings"; empty where there is neither. */
function leftWords(findings: readonly Finding[]): string {
  const toWrite = findings.filter(isStillToWrite).length;
  const warnings = findings.filter(
    (finding) => finding.severity === 'warning' && !isStillToWrite(finding),
  ).length;
  const words = [counted(toWrite, 'text', 'to write'), counted(warnings, 'warning', 'of the proof')];
  return words.filter((each) => each !== '').join(' and ');
}

const counted = (count: number, what: string, more: string) =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'} ${more}`;

/** What was published of this draft, if anything. */
function useOwnOf(draft: string) {
  const publisher = usePublisher();
  const all = useSyncExternalStore(publisher?.own.subscribe ?? NEVER, () => publisher?.own.all() ?? NOTHING);
  return all.find((each) => each.draft === draft);
}

const NEVER = () => () => undefined;
const NOTHING: readonly OwnScenario[] = [];

/** A title as a file’s name on any system. */
function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return plain === '' ? 'scenario' : plain.slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 60;
