import { useId, type ReactNode } from 'react';
import { Switch } from '#app/ui/switch.tsx';
import type { FieldFinding } from './field-finding.ts';
import { FieldFindings } from './field-findings.tsx';

/** Yes or no. */
export function FlagField({
  label,
  help,
  value,
  findings = [],
  onChange,
}: {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly value: boolean;
  readonly findings?: readonly FieldFinding[];
  readonly onChange: (value: boolean) => void;
}) {
  const id = useId();
  return (
    <fieldset aria-describedby={findings.length > 0 ? id : undefined}>
      <Switch label={label} checked={value} onChange={onChange} {...(help !== undefined && { hint: help })} />
      <FieldFindings id={id} findings={findings} />
    </fieldset>
  );
}
