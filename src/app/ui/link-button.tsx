import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import type { ButtonProps } from './button.tsx';

/** A link that weighs as much as a button: for going somewhere, where a `Button` does something. */
export function LinkButton({
  look = 'plain',
  size = 'normal',
  className,
  children,
  ...rest
}: ComponentPropsWithRef<'a'> & Pick<ButtonProps, 'look' | 'size'>) {
  return (
    <a
      {...rest}
      className={classNames(styles['button'], styles[look], size === 'large' && styles['large'], className)}
    >
      {children}
    </a>
  );
}
