import { useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import { playAttempt } from '#runtime/transcript.ts';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { ConversationScreen, type ConversationScreenProps } from './conversation/conversation-screen.tsx';

/** A talk that may begin or go on; one made with an older version of the scenario says so instead. */
export function TalkScreen(props: ConversationScreenProps) {
  const { scenario, record, links } = props;
  // Asked once: what the session makes of the attempt from here on always replays.
  const [replay] = useState(() => playAttempt(scenario, record.attempt));
  if (replay.ok) return <ConversationScreen {...props} />;
  return (
    <>
      <h1 tabIndex={-1}>{scenario.title}</h1>
      <ErrorPanel
        tint="caution"
        title={
          replay.problem === 'changed-scenario' ? 'This conversation has changed' : 'This talk cannot go on'
        }
        details={replay.message}
        actions={
          <>
            <LinkButton look="primary" href={links.briefing(scenario.id)}>
              Start anew
            </LinkButton>
            <LinkButton href={links.catalogue}>To the conversations</LinkButton>
          </>
        }
      >
        <p>
          {replay.problem === 'changed-scenario'
            ? 'Its author has rewritten it since you began, so your replies no longer fit. The old talk stays in your list, marked as from an older version.'
            : whyNot(scenario)}
        </p>
      </ErrorPanel>
    </>
  );
}

function whyNot({ title }: Scenario): string {
  return `What is stored of it does not fit “${title}” any more. The old talk stays in your list.`;
}
