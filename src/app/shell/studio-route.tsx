import { viewOf } from '#app/authoring/studio-links.ts';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { Waiting } from '#app/ui/waiting.tsx';
import { studioLinks } from './addresses.ts';
import { loadStudioWorkspace } from './later-screens.ts';

/** Whether an address is a draft being worked on, which has the whole width to itself. */
export function isWorkspace(location: string): boolean {
  return /^\/studio\/[^/]+/.test(location);
}

export function WorkspaceRoute({
  draft,
  view,
}: {
  readonly draft: string;
  readonly view: string | undefined;
}) {
  return (
    <LaterScreen
      load={loadStudioWorkspace}
      name="The studio"
      waiting={<Waiting what="the studio" />}
      props={{ draft, view: viewOf(view), links: studioLinks }}
    />
  );
}
