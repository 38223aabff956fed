import { useKeeper, useKeeping } from '#app/authoring/keep/use-keeping.ts';
import type { DraftNotice as Notice } from '#app/authoring/keep/keeping-state.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import type { StudioLinks } from '#app/authoring/studio-links.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';

/** What happened to the document without the author's hand, and what they have to choose about it. */
export function DraftNotice({ links }: { readonly links: StudioLinks }) {
  const keeper = useKeeper();
  const { draft, notice } = useKeeping();
  if (draft.state === 'conflict') {
    return (
      <ErrorPanel
        title="Another tab changed this draft"
        tint="caution"
        announce
        actions={
          <>
            <Button look="primary" onClick={() => void keeper.keepMine()}>
              Keep what is here
            </Button>
            <Button onClick={() => void keeper.takeTheirs()}>Take the other tab’s</Button>
            <Button onClick={() => void keeper.keepAsCopy()}>Keep both, this one as a copy</Button>
          </>
        }
      >
        <p>Nothing was overwritten. Whichever you choose, the other words stay under “Versions”.</p>
        {draft.recordedTwice.length > 0 && (
          <p>
            Another recording came in both tabs for {namesOf(draft.recordedTwice)}. Of these, only those of
            the tab you choose stay; to have all of them, keep both.
          </p>
        )}
      </ErrorPanel>
    );
  }
  if (draft.state === 'deleted') {
    return (
      <ErrorPanel
        title="This draft was deleted in another tab"
        tint="caution"
        announce
        actions={
          <Button look="primary" onClick={() => void keeper.keepAsCopy()}>
            Keep what is here as a new draft
          </Button>
        }
      >
        <p>What you see is in this tab only, until you keep it.</p>
      </ErrorPanel>
    );
  }
  if (draft.state === 'not-saved') {
    return (
      <ErrorPanel
        title={draft.reason === 'full' ? 'There is no room left to save' : 'The draft could not be saved'}
        tint="caution"
        announce
        details={draft.detail}
        actions={
          <Button look="primary" onClick={() => void keeper.flush()}>
            Try again
          </Button>
        }
      >
        <p>
          You can go on writing; it is tried again with every change. Do not close this tab yet: “Save to
          file” (Ctrl+S) keeps a copy on your disk.
        </p>
      </ErrorPanel>
    );
  }
  return notice && <Told notice={notice} links={links} />;
}

const namesOf = (names: readonly string[]) =>
  new Intl.ListFormat('en').format(names.map((name) => `“${name}”`));

function Told({ notice, links }: { readonly notice: Notice; readonly links: StudioLinks }) {
  const keeper = useKeeper();
  const store = useStudioStore();
  const dismiss = (
    <Button look="quiet" onClick={keeper.dismiss}>
      Good
    </Button>
  );
  switch (notice.kind) {
    case 'recovered':
      return (
        <ErrorPanel
          title="What you wrote last is here again"
          tint="info"
          announce
          actions={
            <>
              {dismiss}
              <Button
                onClick={() => {
                  store.undo();
                  keeper.dismiss();
                }}
              >
                Take it back
              </Button>
            </>
          }
        >
          <p>The page ended before it was saved. It was put back in its place.</p>
        </ErrorPanel>
      );
    case 'kept-aside':
      return (
        <ErrorPanel title="Unsaved words were kept as a version" tint="info" announce actions={dismiss}>
          <p>
            The page ended before they were saved, and the draft was changed elsewhere since. You find them
            under “Versions”.
          </p>
        </ErrorPanel>
      );
    case 'left-over':
      return (
        <ErrorPanel
          title="Some unsaved words fit nowhere any more"
          tint="caution"
          announce
          details={notice.words.join('\n\n')}
          actions={dismiss}
        >
          <p>The page ended before they were saved. Copy from below what you still need.</p>
        </ErrorPanel>
      );
    case 'followed':
      return (
        <ErrorPanel title="Changed in another tab, and here too" tint="info" announce actions={dismiss}>
          <p>You see what was written there. Undo takes it back here.</p>
        </ErrorPanel>
      );
    case 'copied':
      return (
        <ErrorPanel
          title={`Kept as “${notice.title}”`}
          tint="info"
          announce
          actions={
            <>
              <LinkButton look="primary" href={links.draft(notice.id)}>
                Open the copy
              </LinkButton>
              {dismiss}
            </>
          }
        >
          <p>It is a draft of its own now.</p>
        </ErrorPanel>
      );
  }
}
