import { Button, type ButtonProps } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { classNames } from './class-names.ts';
import styles from './icon-button.module.css';

/** A button that is only a picture; `label` is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  look = 'quiet',
  className,
  ...rest
}: Omit<ButtonProps, 'children' | 'aria-label' | 'title' | 'size'> & {
  readonly icon: IconName;
  readonly label: string;
}) {
  return (
    <Button
      {...rest}
      look={look}
      aria-label={label}
      title={label}
      className={classNames(styles['icon'], className)}
    >
      <Icon name={icon} size={22} />
    </Button>
  );
}
