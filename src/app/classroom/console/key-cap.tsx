import styles from './key-cap.module.css';

/** The key that does it. On the control that it presses `aria-keyshortcuts` announces it; elsewhere it is `spoken`. */
export function KeyCap({
  children,
  spoken = false,
}: {
  readonly children: string;
  readonly spoken?: boolean;
}) {
  return (
    <kbd className={styles['cap']} aria-hidden={!spoken}>
      {children}
    </kbd>
  );
}
