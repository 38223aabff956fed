import type { MatchedString } from '#core/translation/match-strings.ts';
import { Panel } from '#app/ui/panel.tsx';
import { directionOf, languageName } from './language-names.ts';
import styles from './talk-preview.module.css';

interface Said {
  readonly key: string;
  readonly text: string;
  readonly language: string;
}

/** A beat as a trainee will read it, in the direction of its language; what is not translated yet stands there as it is. */
export function TalkPreview({
  rows,
  customer,
  from,
  into,
}: {
  readonly rows: readonly MatchedString[];
  /** The customer's name, if it is translated. */
  readonly customer: string;
  readonly from: string;
  readonly into: string;
}) {
  const said = rows.map(({ source, kept }): Said => {
    const words = kept ? { text: kept.text, language: into } : { text: source.text, language: from };
    return { key: source.key, ...words };
  });
  const lines = said.filter(({ key }) => /^beats\/[^/]+\/says\//.test(key));
  const replies = said.filter(({ key }) => /^beats\/[^/]+\/replies\/[^/]+\/says$/.test(key));
  if (lines.length === 0 && replies.length === 0) return null;
  return (
    <Panel title={`As a trainee reads it in ${languageName(into)}`} level={3} look="well">
      <div className={styles['talk']} lang={into} dir={directionOf(into)}>
        {lines.map((line) => (
          <p key={line.key} className={styles['customer']}>
            <span className={styles['name']}>{customer}</span>
            <Words said={line} into={into} />
          </p>
        ))}
        <ol className={styles['replies']}>
          {replies.map((reply) => (
            <li key={reply.key} className={styles['reply']}>
              <Words said={reply} into={into} />
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  );
}

function Words({ said, into }: { readonly said: Said; readonly into: string }) {
  if (said.language === into) return <span>{said.text}</span>;
  return (
    <span lang={said.language} dir={directionOf(said.language)} className={styles['foreign']}>
      {said.text}
    </span>
  );
}
