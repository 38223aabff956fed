import type { ReactNode } from 'react';
import { entriesOf, type Path } from '#core/check/raw.ts';
import { insertKey, removeAt, type Plain } from '#formats/yaml/edit-source.ts';
import { renameName } from './rename-name.ts';
import { useAt } from './bound-fields.tsx';
import { useFindingsAt } from './findings-at.ts';
import { NameList } from './name-list.tsx';
import { useEdits } from './use-edits.ts';

/** Names that a scenario declares (its notes, its counts), each with what belongs to it. */
export function DeclaredNames({
  path,
  what,
  fresh,
  render,
}: {
  readonly path: Path;
  /** “note” */
  readonly what: string;
  readonly fresh: Plain;
  readonly render: (path: Path, name: string) => ReactNode;
}) {
  const names = entriesOf(useAt(path)).map(([name]) => name);
  const findings = useFindingsAt(path, 'here');
  const { make, set } = useEdits();
  return (
    <NameList
      what={what}
      names={names}
      findings={findings}
      onAdd={(name) =>
        names.length === 0
          ? set([...path, name], fresh, `New ${what}`)
          : make(`Add the ${what} “${name}”`, (source) => insertKey(source, path, name, fresh))
      }
      onRename={(name, next) =>
        make(`Rename the ${what} “${name}”`, (source) => renameName(source, path, name, next))
      }
      onRemove={(name) =>
        make(`Remove the ${what} “${name}”`, (source) =>
          removeAt(source, names.length === 1 ? path : [...path, name]),
        )
      }
      render={(each) => render([...path, each], each)}
    />
  );
}
