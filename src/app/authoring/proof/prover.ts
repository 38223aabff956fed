import type { Scenario } from '#core/model/scenario.ts';
import type { StudioStore } from '#app/authoring/document/studio-store.ts';
import { textsOf } from '#app/authoring/document/studio-store.ts';
import { newsBetween } from './news.ts';
import type { FromProofWorker, PersonaText, SaidProof, ToProofWorker } from './proof-messages.ts';
import type { Proof, Solved } from './proof.ts';
import type { Prover, ProofState } from './use-proof.ts';

/** Somewhere texts are proven: a worker, or the page itself. */
export interface ProvingPlace {
  readonly tell: (message: ToProofWorker) => void;
  readonly close: () => void;
}

export interface ProvingEvents {
  readonly heard: (message: FromProofWorker) => void;
  /** It will not answer any more. */
  readonly died: (detail: string) => void;
}

export interface ProverParts {
  readonly library: () => Promise<readonly PersonaText[]>;
  /** Throws, or says `died` before `ready`, where there can be no worker. */
  readonly openWorker: (events: ProvingEvents) => ProvingPlace;
  /** The same on the page's own thread; may have to be fetched. */
  readonly openHere: (events: ProvingEvents) => Promise<ProvingPlace>;
  /** Calls `act` after so many milliseconds; gives a way to call it off. */
  readonly later: (act: () => void, after: number) => () => void;
  /** Milliseconds without an answer after which a worker counts as dead. */
  readonly patience: number;
}

/** Milliseconds after the last change at which it is proven: typing flows on, and nobody waits for it. */
const AFTER_LAST_CHANGE = 60;

/** Times the patience for the more thorough look, which has up to some twenty times as many situations before it. */
const THOROUGH = 4;

const STARTING: ProofState = { proof: null, lastWhole: null, state: 'working', detail: null };

/** Proves the document of a store after each change, and says what the change did. */
export function createProver(
  store: StudioStore,
  { library, openWorker, openHere, later, patience }: ProverParts,
): Prover {
  let state = STARTING;
  /** The last whole proof that was final: what news are told against. */
  let compared: Proof | null = null;
  let closed = false;
  let place: Promise<ProvingPlace> | null = null;
  let workersWork = true;
  /** Revision that the place was asked about; the answers to earlier ones are old news. */
  let asked = -1;
  /** A place that dies twice over the same texts would die a third time. */
  let diedOver = -1;
  /** It goes through every situation just now, and answers nothing else before it is through. */
  let isThorough = false;
  /** Figures of the beats as they were said last. */
  let beats: Solved['beats'] = {};
  let nextId = 1;
  let callOffSending: () => void = () => undefined;
  let callOffPatience: () => void = () => undefined;
  const listeners = new Set<() => void>();
  const waiting = new Map<number, (scenario: Scenario | null) => void>();

  function show(next: Partial<ProofState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function hear(message: FromProofWorker): void {
    if (closed || message.kind === 'ready') return;
    callOffPatience();
    // Of what comes too late, too: the next one may rest on it.
    const proof = message.kind === 'proof' ? whole(message.proof) : null;
    if (message.kind === 'scenario') {
      waiting.get(message.id)?.(message.scenario);
      waiting.delete(message.id);
    } else if (message.kind === 'failed') {
      if (message.revision === asked) show({ state: 'failed', detail: message.detail });
    } else if (proof?.revision === asked) {
      take(proof, message.more);
      if (!message.more) diedOver = -1;
    }
    if (message.kind !== 'scenario') isThorough = message.kind === 'proof' && message.more;
    if (isAwaited()) waitPatiently();
  }

  /** With the figures that were said before where these are the same: the very same object, so that nobody draws them again. */
  function whole({ solved, ...proof }: SaidProof): Proof {
    if (!solved) return { ...proof, solved };
    beats = solved.beats ?? beats;
    return { ...proof, solved: { ...solved, beats } };
  }

  function take(proof: Proof, more: boolean): void {
    const news = newsBetween(state.proof, compared, proof);
    const told = { ...proof, news };
    // What is still being looked at more closely says nothing yet about what was lost.
    if (proof.solved && !more) compared = told;
    const behind = store.getState().revision !== proof.revision;
    show({
      proof: told,
      ...(proof.solved && { lastWhole: told }),
      state: more || behind ? 'working' : 'settled',
      detail: null,
    });
  }

  /** Forgets the place, so that the next question opens another. */
  function leave(): void {
    const left = place;
    place = null;
    isThorough = false;
    callOffPatience();
    left?.then((opened) => opened.close()).catch(() => undefined);
  }

  function giveUp(detail: string): void {
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
    if (!closed) show({ state: 'failed', detail });
  }

  function died(detail: string): void {
    if (closed) return;
    leave();
    // Nobody waits for anything: the next question opens another.
    if (!isAwaited()) return;
    const again = diedOver !== asked;
    diedOver = asked;
    if (!again) return giveUp(detail);
    show({ state: 'working', detail });
    void send();
  }

  const isAwaited = () => state.state === 'working' || waiting.size > 0;

  function waitPatiently(): void {
    callOffPatience();
    const most = patience * (isThorough ? THOROUGH : 1);
    callOffPatience = later(() => died(`no answer within ${most / 1000} seconds`), most);
  }

  async function open(): Promise<ProvingPlace> {
    const personas = await library();
    const there = await (workersWork ? openWorkerOrHere() : openHere({ heard: hear, died }));
    there.tell({ kind: 'library', personas });
    return there;
  }

  async function openWorkerOrHere(): Promise<ProvingPlace> {
    let ready = false;
    let over = false;
    try {
      return openWorker({
        heard: (message) => {
          ready = true;
          if (!over) hear(message);
        },
        died: (detail) => {
          if (over) return;
          over = true;
          if (!ready) workersWork = false;
          died(detail);
        },
      });
    } catch {
      workersWork = false;
      return openHere({ heard: hear, died });
    }
  }

  async function send(): Promise<void> {
    callOffSending();
    const { revision, files } = store.getState();
    asked = revision;
    try {
      place ??= open();
      const there = await place;
      if (closed || asked !== revision) return;
      there.tell({ kind: 'prove', revision, texts: textsOf(files) });
      for (const id of waiting.keys()) there.tell({ kind: 'scenario', id });
      waitPatiently();
    } catch (error) {
      leave();
      // What could not be fetched now may be there the next time.
      workersWork = true;
      giveUp(error instanceof Error ? error.message : String(error));
    }
  }

  const unsubscribe = store.subscribe((now, before) => {
    if (now.files === before.files) return;
    // To say once more what is known already would draw again whatever shows it.
    if (state.state !== 'working') show({ state: 'working' });
    callOffSending();
    callOffSending = later(() => void send(), AFTER_LAST_CHANGE);
  });
  void send();

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    scenario: async () => {
      if (closed) return null;
      if (asked !== store.getState().revision || !place) await send();
      const there = await place?.catch(() => null);
      if (!there) return null;
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        waitPatiently();
        there.tell({ kind: 'scenario', id });
      });
    },
    again: () => {
      diedOver = -1;
      workersWork = true;
      leave();
      show({ state: 'working' });
      void send();
    },
    close: () => {
      closed = true;
      unsubscribe();
      callOffSending();
      leave();
      giveUp('closed');
      listeners.clear();
    },
  };
}
