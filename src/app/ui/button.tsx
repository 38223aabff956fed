import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'type'> {
  /** `primary`: the one way forward on a screen. `plain`: everything else. `quiet`: in rows and toolbars. `harm`: cannot be undone. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'harm';
  readonly size?: 'normal' | 'large';
  readonly type?: 'button' | 'submit';
}

export function Button({
  look = 'plain',
  size = 'normal',
  type = 'button',
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- the type above allows no other
      type={type}
      className={classNames(styles['button'], styles[look], size === 'large' && styles['large'], className)}
    />
  );
}
