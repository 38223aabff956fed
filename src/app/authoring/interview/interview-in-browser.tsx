import { openInterviewNotes } from '#app/storage/interview-notes.ts';
import { openDraftStore } from '#app/storage/open-draft-store.ts';
import { InterviewScreen, type InterviewScreenProps } from './interview-screen.tsx';

const drafts = openDraftStore();
const notes = openInterviewNotes(() => localStorage);

/** The interview with this browser's own storage. */
export function StudioInterview(props: Omit<InterviewScreenProps, 'drafts' | 'notes'>) {
  return <InterviewScreen {...props} drafts={drafts} notes={notes} />;
}
