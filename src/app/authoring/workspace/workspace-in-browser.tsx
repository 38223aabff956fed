import { openDraftStore } from '#app/storage/open-draft-store.ts';
import { Workspace, type WorkspaceProps } from './workspace.tsx';

const drafts = openDraftStore();

/** The workspace with this browser's own storage. */
export function StudioWorkspace(props: Omit<WorkspaceProps, 'drafts'>) {
  return <Workspace {...props} drafts={drafts} />;
}
