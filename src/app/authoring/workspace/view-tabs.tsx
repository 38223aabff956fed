import { classNames } from '#app/ui/class-names.ts';
import { STUDIO_VIEWS, type StudioLinks, type StudioView } from '#app/authoring/studio-links.ts';
import { VIEW_NAMES } from './views.ts';
import styles from './view-tabs.module.css';

/** The views of the document, as pages with addresses of their own: a reload or a shared screen comes back to the same one. */
export function ViewTabs({
  draft,
  view,
  links,
  front,
  onFront,
}: {
  readonly draft: string;
  readonly view: StudioView;
  readonly links: StudioLinks;
  readonly front: 'view' | 'dock';
  readonly onFront: (front: 'view' | 'dock') => void;
}) {
  return (
    <nav aria-label="Views of the document" className={styles['tabs']}>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- one laid out as its entries is no list to some browsers */}
      <ul role="list" className={styles['list']}>
        {STUDIO_VIEWS.map((each) => (
          <li key={each}>
            <a
              href={links.draft(draft, each)}
              {...(each === view && { 'aria-current': 'page' })}
              className={classNames(styles['tab'], each === view && styles['on'])}
              onClick={() => onFront('view')}
            >
              {VIEW_NAMES[each]}
            </a>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles['dockSwitch']}
        aria-pressed={front === 'dock'}
        onClick={() => onFront(front === 'dock' ? 'view' : 'dock')}
      >
        Tools
      </button>
    </nav>
  );
}
