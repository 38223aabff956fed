import { Icon } from '#app/ui/icon.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import type { DebriefScreenProps } from './debrief-props.ts';
import styles from './debrief-screen.module.css';

export function PractiseOn({
  scenario,
  practiseAgainHref,
  catalogueHref,
}: Pick<DebriefScreenProps, 'scenario' | 'practiseAgainHref' | 'catalogueHref'>) {
  return (
    <nav aria-label="What next" className={styles['actions']}>
      <LinkButton look="primary" size="large" href={practiseAgainHref}>
        <Icon name="replay" />
        Talk to {scenario.customer.name} again
      </LinkButton>
      <LinkButton size="large" href={catalogueHref}>
        Choose another conversation
      </LinkButton>
    </nav>
  );
}
