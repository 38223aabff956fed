import { use, useEffect, useMemo, useRef, useState } from 'react';
import { languageOfFile, readTranslation, translationFile } from '#formats/translation/read-translation.ts';
import { newTranslation } from '#formats/translation/new-translation.ts';
import { useDraft, useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { MendingContext } from '#app/authoring/proof/mending.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { AddLanguage } from './add-language.tsx';
import { LanguageBar } from './language-bar.tsx';
import { languageName } from './language-names.ts';
import { OrphanList } from './orphan-list.tsx';
import { SectionIndex } from './section-index.tsx';
import { SectionStrings, type Shown } from './section-strings.tsx';
import { countStates, sectionOfSelection, sectionsOf } from './sections.ts';
import { TalkPreview } from './talk-preview.tsx';
import { useLanguages, useTranslation } from './use-translation.ts';
import styles from './translate-view.module.css';

/** The script in other languages, side by side with its own. */
export function TranslateView() {
  const store = useStudioStore();
  const { language: from } = useDraft();
  const languages = useLanguages();
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const mending = use(MendingContext);
  const wanted = mending?.asked ? languageOfFile(mending.asked.file) : undefined;
  if (wanted !== undefined && wanted !== chosen) setChosen(wanted);
  useEffect(() => {
    if (wanted !== undefined) mending?.taken();
  }, [wanted, mending]);
  const language = chosen !== undefined && languages.includes(chosen) ? chosen : languages[0];

  const add = (tag: string) => {
    const file = translationFile(tag);
    store.edit({ label: `Add ${languageName(tag)}`, changes: [{ file, text: newTranslation(tag) }] });
    setChosen(tag);
    setAdding(false);
  };
  const remove = (tag: string) => {
    const file = translationFile(tag);
    store.edit({ label: `Delete the ${languageName(tag)} translation`, changes: [{ file, text: null }] });
  };
  const dialog = (
    <AddLanguage open={adding} taken={[from, ...languages]} onClose={() => setAdding(false)} onAdd={add} />
  );
  if (language === undefined) {
    return (
      <>
        <EmptyState
          title="Only in the language it was written in"
          action={
            <Button look="primary" onClick={() => setAdding(true)}>
              Add a language
            </Button>
          }
        >
          <p>
            Add a language and you get the script side by side with it, text by text. What you change in the
            script later is marked here, so that no translation grows old unseen.
          </p>
        </EmptyState>
        {dialog}
      </>
    );
  }
  return (
    <div className={styles['view']}>
      <VisuallyHidden as="h2">Translations</VisuallyHidden>
      <OpenLanguage
        key={language}
        from={from}
        language={language}
        languages={languages}
        onChoose={setChosen}
        onAdd={() => setAdding(true)}
        onRemove={() => remove(language)}
      />
      {dialog}
    </div>
  );
}

function OpenLanguage({
  from,
  language,
  languages,
  onChoose,
  onAdd,
  onRemove,
}: {
  readonly from: string;
  readonly language: string;
  readonly languages: readonly string[];
  readonly onChoose: (language: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}) {
  const store = useStudioStore();
  const draft = useDraft();
  const selection = useStudio((studio) => studio.selection);
  const translation = useTranslation(language);
  const [shown, setShown] = useState<Shown>('all');
  const matched = translation?.matched;
  const sections = useMemo(() => (matched ? sectionsOf(matched, draft) : []), [matched, draft]);
  const wanted = sectionOfSelection(selection);
  const section = sections.find(({ id }) => id === wanted) ?? sections[0];
  const { goTo, notice } = useNext(sections, section?.id, store.select);
  if (!translation) return null;
  const { strings } = readTranslation(translation.file.data, language);
  const broken = translation.file.problems[0];
  return (
    <>
      <LanguageBar
        languages={languages}
        language={language}
        counts={countStates(translation.matched)}
        onChoose={onChoose}
        onAdd={onAdd}
        onRemove={onRemove}
      />
      {broken && (
        <ErrorPanel title="The file of this translation cannot be read as it stands" tint="caution">
          <p>
            {broken.message} {broken.help} It can be mended in the view “Source”.
          </p>
        </ErrorPanel>
      )}
      {translation.refusal !== undefined && (
        <ErrorPanel title="This could not be written" tint="caution" announce>
          <p>{translation.refusal} What you typed stays in its field until you leave.</p>
        </ErrorPanel>
      )}
      <div className={styles['tools']}>
        <SegmentedChoice
          legend="Show"
          legendHidden
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: 'Every text' },
            { value: 'todo', label: 'To do only' },
          ]}
        />
        <Button onClick={() => goTo(undefined)}>Next to translate</Button>
        <span className={styles['hint']}>
          <kbd>Ctrl</kbd>+<kbd>Enter</kbd> in a field
        </span>
        <LiveRegion {...notice} />
      </div>
      <div className={styles['table']}>
        <SectionIndex
          sections={sections}
          current={section?.id ?? ''}
          onTurn={(next) => store.select(next.selection)}
        />
        {section ? (
          <section className={styles['part']} aria-label={section.name}>
            <h3 className={styles['partName']}>{section.name}</h3>
            <SectionStrings
              key={`${section.id} ${shown}`}
              section={section}
              shown={shown}
              from={from}
              into={language}
              translation={translation}
              onNext={goTo}
            />
            <TalkPreview
              rows={section.rows}
              customer={strings.get('customer/name')?.text ?? draft.customer.name}
              from={from}
              into={language}
            />
          </section>
        ) : (
          <EmptyState title="There is nothing to translate yet">
            <p>Write the script first; every text of it appears here.</p>
          </EmptyState>
        )}
      </div>
      <OrphanList
        orphans={translation.orphans}
        strings={strings}
        into={language}
        onRemove={translation.remove}
      />
    </>
  );
}

type Sections = ReturnType<typeof sectionsOf>;

/** The way to the next text that is missing or stale, from the part that is open, round and round. */
function useNext(
  sections: Sections,
  current: string | undefined,
  select: (selection: Sections[number]['selection']) => void,
) {
  const target = useRef<string>(undefined);
  const [notice, setNotice] = useState({ message: '', turn: 0 });
  const say = (message: string) => setNotice(({ turn }) => ({ message, turn: turn + 1 }));
  useEffect(() => {
    if (target.current !== undefined && focusField(target.current)) target.current = undefined;
  });
  const goTo = (after: string | undefined) => {
    const all = sections.flatMap((section) => section.rows.map((row) => ({ section, row })));
    const start =
      after === undefined
        ? all.findIndex(({ section }) => section.id === current)
        : all.findIndex(({ row }) => row.source.key === after) + 1;
    const round = [...all.slice(Math.max(0, start)), ...all.slice(0, Math.max(0, start))];
    const next = round.find(({ row }) => row.state !== 'done' && row.source.key !== after);
    if (!next) return say('Everything is translated.');
    target.current = next.row.source.key;
    say(`${next.section.name}: ${next.row.state === 'stale' ? 'the source has changed' : 'missing'}`);
    if (next.section.id !== current) select(next.section.selection);
    return undefined;
  };
  return { goTo, notice };
}

function focusField(key: string): boolean {
  const field = document.querySelector<HTMLElement>(`textarea[data-string="${CSS.escape(key)}"]`);
  field?.focus();
  return field !== null;
}
