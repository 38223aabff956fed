import { Outgoing } from './screen.ts';

/** Changes kept for screens that were away for a moment; one that missed more gets the whole view, which is as good. */
const CHANGES_KEPT = 64;

type Parts = Readonly<Record<string, unknown>>;

/**
 * What all screens of one kind are shown, as a snapshot and the changes since: each change replaces whole parts of the view
 * and names the one it follows.
 */
export class ViewStream<View extends object> {
  #seq: number;
  #view: View;
  /** Each part as it was last sent. */
  #sent: Map<string, string>;
  readonly #changes: { readonly after: number; readonly outgoing: Outgoing }[] = [];

  constructor(seq: number, view: View) {
    this.#seq = seq;
    this.#view = view;
    this.#sent = written(view);
  }

  get seq(): number {
    return this.#seq;
  }

  get view(): View {
    return this.#view;
  }

  /** The change to send to all, or null where this view is as it was. */
  advance(seq: number, view: View): Outgoing | null {
    const now = written(view);
    const change: Record<string, unknown> = {};
    for (const [part, text] of now) {
      if (this.#sent.get(part) !== text) change[part] = (view as Parts)[part];
    }
    if (Object.keys(change).length === 0) return null;
    const after = this.#seq;
    const outgoing = new Outgoing({ type: 'change', seq, after, change });
    this.#seq = seq;
    this.#view = view;
    this.#sent = now;
    this.#changes.push({ after, outgoing });
    if (this.#changes.length > CHANGES_KEPT) this.#changes.shift();
    return outgoing;
  }

  /** The changes after a number, in order; null where they are no longer at hand, or the number is none of this stream. */
  since(seq: number): readonly Outgoing[] | null {
    if (seq === this.#seq) return [];
    const from = this.#changes.findIndex(({ after }) => after === seq);
    return from < 0 ? null : this.#changes.slice(from).map(({ outgoing }) => outgoing);
  }
}

function written(view: object): Map<string, string> {
  return new Map(Object.entries(view).map(([part, value]) => [part, JSON.stringify(value)]));
}
