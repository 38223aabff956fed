import { fieldOf, listOf, textOf, type Path } from '#core/check/raw.ts';
import { setTarget } from '#formats/scenario/edit/set-target.ts';
import { insertAt, moveTo, removeAt } from '#formats/yaml/edit-source.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { addBeat } from '#formats/scenario/edit/add-beat.ts';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { useFocusOnSingle } from '#app/authoring/fields/use-focus-on-single.ts';
import { useDraft, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { useAt } from '#app/authoring/inspector/bound-fields.tsx';
import { ConditionAt } from '#app/authoring/inspector/condition-at.tsx';
import { useFindingsAt } from '#app/authoring/inspector/findings-at.ts';
import { PlaceAt } from '#app/authoring/inspector/place-at.tsx';
import { useEdits } from '#app/authoring/inspector/use-edits.ts';
import { Button } from '#app/ui/button.tsx';
import styles from './reply.module.css';

/** As the format has it. */
const MOST_BRANCHES = 8;

/** Where a reply leads: one beat or ending, or by conditions to several. */
export function ReplyLeads({ beat, index }: { readonly beat: string; readonly index: number }) {
  const path: Path = ['beats', beat, 'replies', index, 'to'];
  const to = useAt(path);
  const findings = useFindingsAt(path, 'here');
  const { make } = useEdits();
  const isSingle = !Array.isArray(to);
  const { field, follow } = useFocusOnSingle(isSingle);
  if (isSingle) {
    return (
      <>
        <PlaceAt ref={field} path={path} label="Leads to" kinds={['beat', 'ending']} />
        <div className={styles['buttons']}>
          <NewBeat beat={beat} index={index} />
          {typeof to === 'string' && to !== '' && (
            <Button
              look="quiet"
              onClick={() => {
                const isMade = make('Let it depend on something', (source) =>
                  setTarget(source, beat, index, [{ when: {}, to }, { to }]),
                );
                if (isMade) follow();
              }}
            >
              + Somewhere else in another mood
            </Button>
          )}
        </div>
      </>
    );
  }
  const branches = listOf(to);
  const targetOf = (place: number) => textOf(fieldOf(branches[place], 'to')) ?? '';
  const removeWay = (place: number) => {
    const leavesOne = branches.length === 2;
    const isMade = make(`Remove way ${place + 1}`, (source) =>
      leavesOne ? setTarget(source, beat, index, targetOf(1 - place)) : removeAt(source, [...path, place]),
    );
    if (isMade && leavesOne) follow();
  };
  return (
    <>
      <div ref={field}>
        <ListEditor
          label="Leads to"
          help="The first whose condition holds is taken, after the behaviours have moved the mood. The last has none."
          findings={findings}
          items={branches}
          least={1}
          nameOf={(_, place) => `way ${place + 1}`}
          onMove={(from, place) =>
            make(`Move way ${from + 1}`, (source) => moveTo(source, [...path, from], place))
          }
          onRemove={removeWay}
          render={(_, place) => (
            <>
              <ConditionAt
                path={[...path, place]}
                before="to"
                label={`When way ${place + 1} is taken`}
                always={
                  place === branches.length - 1
                    ? 'In every other moment.'
                    : 'Say when: only the last goes without.'
                }
              />
              <PlaceAt
                path={[...path, place, 'to']}
                label={`Way ${place + 1} leads to`}
                kinds={['beat', 'ending']}
              />
            </>
          )}
        />
      </div>
      {branches.length < MOST_BRANCHES && (
        <div className={styles['buttons']}>
          <Button
            look="quiet"
            onClick={() =>
              make('Add a way', (source) =>
                // Above the last, which is for every other moment.
                insertAt(source, path, branches.length - 1, { to: targetOf(branches.length - 1) }),
              )
            }
          >
            + Another way
          </Button>
        </div>
      )}
    </>
  );
}

/** A beat that is still to be written, right below this one. */
function NewBeat({ beat, index }: { readonly beat: string; readonly index: number }) {
  const { beats, endings } = useDraft();
  const { make } = useEdits();
  const store = useStudioStore();
  const taken = new Set([...beats, ...endings].map(({ id }) => id));
  return (
    <Button
      look="quiet"
      onClick={() => {
        const id = freeName('new-beat', taken);
        const selection = { kind: 'beat', beat: id } as const;
        if (
          make(
            'Lead to a new beat',
            (source) =>
              inTurn(source, [
                (now) => addBeat(now, { id, after: beat }),
                (now) => setTarget(now, beat, index, id),
              ]),
            { select: selection },
          )
        )
          store.select(selection);
      }}
    >
      + A new beat
    </Button>
  );
}

function freeName(wish: string, taken: ReadonlySet<string>): string {
  let name = wish;
  for (let number = 2; taken.has(name); number++) name = `${wish}-${number}`;
  return name;
}
