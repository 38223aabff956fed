import type { Replay } from '#runtime/transcript.ts';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { DebriefScreenProps } from './debrief-props.ts';
import styles from './debrief-screen.module.css';

/** A talk that can no longer be recomputed. Nothing is shown that might be wrong; the trainee's own words stay theirs. */
export function CannotReplay({
  scenario,
  record,
  practiseAgainHref,
  catalogueHref,
  replay,
}: DebriefScreenProps & { readonly replay: Extract<Replay, { ok: false }> }) {
  const changed = replay.problem === 'changed-scenario';
  return (
    <div className={styles['screen']} data-temperament={scenario.persona.temperament}>
      <h1 tabIndex={-1}>Debrief: {scenario.title}</h1>
      <ErrorPanel
        tint="caution"
        title={
          changed ? 'This conversation has changed since you played it' : 'This talk cannot be shown again'
        }
        details={replay.message}
        actions={
          <>
            <LinkButton look="primary" href={practiseAgainHref}>
              Practise the new version
            </LinkButton>
            <LinkButton href={catalogueHref}>To the conversations</LinkButton>
          </>
        }
      >
        <p>
          {changed
            ? 'Its author has rewritten it. Your replies were given to other lines and judged by another key, so a debrief made from them now would be wrong, and none is shown.'
            : `What is stored of it does not fit “${scenario.title}” any more, so a debrief made from it would be wrong, and none is shown.`}
        </p>
      </ErrorPanel>
      {record.plan !== null && record.plan.trim() !== '' && (
        <Panel title="The plan you made then" look="ruled">
          <p className={styles['plan']}>{record.plan}</p>
        </Panel>
      )}
    </div>
  );
}
