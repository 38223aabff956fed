import type { ReactNode } from 'react';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import type { ClassroomLinks } from '#app/classroom/classroom-links.ts';

/** There is no console here, why, and where to go. */
export function NoConsole({
  title,
  links,
  action,
  children,
}: {
  readonly title: string;
  readonly links: ClassroomLinks;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <EmptyState
      level={1}
      title={title}
      action={
        <>
          {action}
          <LinkButton href={links.classroom} look={action === undefined ? 'primary' : 'plain'}>
            To the classroom
          </LinkButton>
        </>
      }
    >
      <p>{children}</p>
    </EmptyState>
  );
}
