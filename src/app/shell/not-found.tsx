import { LinkButton } from '#app/ui/link-button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { links } from './addresses.ts';

export function NotFound({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <>
      <VisuallyHidden as="div">
        <h1 tabIndex={-1}>{title}</h1>
      </VisuallyHidden>
      <EmptyState
        title={title}
        action={
          <LinkButton href={links.catalogue} look="primary">
            To the conversations
          </LinkButton>
        }
      >
        <p>{children}</p>
      </EmptyState>
    </>
  );
}
