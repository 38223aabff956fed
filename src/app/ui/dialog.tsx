import type { ReactNode } from 'react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  /** Called for Escape, the close button and a click beside the dialog. The parent then sets `open` to false. */
  readonly onClose: () => void;
  /** `side` slides in from the inline end; `sheet` comes up from below; both fill a small screen. */
  readonly placement?: 'center' | 'side' | 'sheet';
  readonly children: ReactNode;
  /** Whether there is nothing in it but text: then the text itself takes focus, so that keys can scroll it. */
  readonly isText?: boolean;
  /** Buttons at the bottom. */
  readonly actions?: ReactNode;
}

/** A modal over the native `<dialog>`: the browser keeps focus inside and gives it back to where it came from. */
export function Dialog({
  open,
  title,
  onClose,
  placement = 'center',
  children,
  isText = false,
  actions,
}: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = element.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);

  // A parent may also drop it while it is open. A dialog that is closed before it goes gives the focus back; one that just goes does not.
  useLayoutEffect(() => {
    const dialog = element.current;
    return () => dialog?.close();
  }, []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape is the dialog's own
    <dialog
      ref={element}
      className={classNames(styles['dialog'], styles[placement])}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      {open && (
        <div className={styles['frame']}>
          <header className={styles['header']}>
            <h2 id={id} className={styles['title']}>
              {title}
            </h2>
            <IconButton icon="close" label="Close" onClick={onClose} />
          </header>
          {isText ? (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and nothing in it takes focus
            <section className={styles['body']} aria-labelledby={id} tabIndex={0}>
              {children}
            </section>
          ) : (
            <div className={styles['body']}>{children}</div>
          )}
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
