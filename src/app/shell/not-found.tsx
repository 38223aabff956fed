import { LinkButton } from '#app/ui/link-button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { links } from './addresses.ts';

export function NotFound({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <EmptyState
      level={1}
      title={title}
      action={
        <LinkButton href={links.catalogue} look="primary">
          To the conversations
        </LinkButton>
      }
    >
      <p>{children}</p>
    </EmptyState>
  );
}
