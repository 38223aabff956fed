import { useState, type ReactNode } from 'react';
import controls from '#app/authoring/fields/control.module.css';
import { Field } from '#app/authoring/fields/field.tsx';
import type { FieldFinding } from '#app/authoring/fields/field-finding.ts';

/**
 * The name by which files and links know a part. It is taken when the field is left or Enter is pressed, because everything that
 * names the part changes with it; blanks and capitals become what a name may have.
 */
export function NameField({
  label,
  help,
  value,
  findings = [],
  labelHidden = false,
  onRename,
}: {
  readonly label: string;
  readonly help?: ReactNode;
  readonly value: string;
  readonly findings?: readonly FieldFinding[];
  readonly labelHidden?: boolean;
  readonly onRename: (name: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const name = asName(typed ?? '');
    setTyped(null);
    if (typed !== null && name !== '' && name !== value) onRename(name);
  };
  return (
    <Field label={label} help={help} findings={findings} labelHidden={labelHidden}>
      {(control) => (
        <input
          {...control}
          type="text"
          className={controls['control']}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed ?? value}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              commit();
            }
            if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation();
              setTyped(null);
            }
          }}
        />
      )}
    </Field>
  );
}

/** “Asks for the order” → `asks-for-the-order`: small letters, digits and single hyphens, beginning with a letter. */
export function asName(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, MOST_LETTERS)
    .replace(/-+$/, '');
}

/** As the format has it (`LIMITS.names`). */
const MOST_LETTERS = 64;
