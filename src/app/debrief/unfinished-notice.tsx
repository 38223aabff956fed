import type { Scenario } from '#core/model/scenario.ts';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';

export function UnfinishedNotice({
  scenario,
  turns,
  href,
}: {
  readonly scenario: Scenario;
  readonly turns: number;
  readonly href: string;
}) {
  return (
    <ErrorPanel
      tint="info"
      title="This talk is not over yet"
      actions={<LinkButton href={href}>Go on with it from the list</LinkButton>}
    >
      <p>
        {scenario.customer.name} is still waiting for an answer. What follows looks back on{' '}
        {turns === 1 ? 'the one reply' : `the ${turns} replies`} so far; there is no ending to speak of.
      </p>
    </ErrorPanel>
  );
}
