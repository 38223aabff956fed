import { openDraftStore } from '#app/storage/open-draft-store.ts';
import { Workspace, type WorkspaceProps } from './workspace/workspace.tsx';

/** The studio with this browser's own storage. */

const drafts = openDraftStore();

export function StudioWorkspace(props: Omit<WorkspaceProps, 'drafts'>) {
  return <Workspace {...props} drafts={drafts} />;
}
