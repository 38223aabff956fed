import { memo, type ReactNode } from 'react';
import type { Path } from '#core/check/raw.ts';
import { insertKey, type Plain } from '#formats/yaml/edit-source.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { ConditionBuilder } from '#app/authoring/conditions/condition-builder.tsx';
import { useAt } from './bound-fields.tsx';
import { useFindingsAt } from './findings-at.ts';
import { useEdits } from './use-edits.ts';

/** The condition (`when`) of a line, a branch or a reply; not drawn again for a letter of its words. */
export const ConditionAt = memo(function ConditionAt({
  path,
  before,
  label,
  labelHidden = false,
  help,
  always,
}: {
  /** Of the line, branch or reply. */
  readonly path: Path;
  /** The key that stands below a new condition in the file. */
  readonly before: string;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly help?: ReactNode;
  readonly always: string;
}) {
  const when = useAt([...path, 'when']);
  const findings = useFindingsAt([...path, 'when']);
  const { make } = useEdits();
  return (
    <ConditionBuilder
      label={label}
      labelHidden={labelHidden}
      help={help}
      findings={findings}
      value={when}
      always={always}
      onChange={(next) =>
        make(`Edit “${label}”`, (source) =>
          next && when === undefined
            ? insertKey(source, path, 'when', next as Plain, before)
            : setField(source, [...path, 'when'], next as Plain | undefined),
        )
      }
    />
  );
});
