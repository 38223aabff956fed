import { THRESHOLDS } from '#analysis/rules/thresholds.ts';
import type {
  FromProofWorker,
  PersonaText,
  ProofTexts,
  SaidProof,
  ToProofWorker,
} from '#app/authoring/proof/proof-messages.ts';
import type { Proof, Solved } from '#app/authoring/proof/proof.ts';
import { createTextProver, type TextProver } from './prove-texts.ts';

/**
 * Situations looked at for the first answer: more than a shipped scenario has, and as many as can be known of a long one while
 * somebody types (`npm run bench:authoring`).
 */
const AT_ONCE = 12_000;
/** Then, in peace, as many as `htl lint` looks at. */
const IN_PEACE = THRESHOLDS.tooManySituations.most;
/** Milliseconds without a question after which there is peace: longer than most pauses between two letters. */
const PEACE_MS = 350;
/**
 * After an answer it rests for as long as that took, at most so many milliseconds: of two cores the one that draws the letters must
 * not wait for the one that judges them.
 */
const LONGEST_REST_MS = 250;

export interface ProofQueueParts {
  readonly say: (message: FromProofWorker) => void;
  /** Calls `act` after so many milliseconds, at the earliest after what has arrived was read; gives a way to call it off. */
  readonly later: (act: () => void, after: number) => () => void;
  /** Milliseconds, from any start. */
  readonly now: () => number;
  readonly open?: (library: readonly PersonaText[], now: () => number) => TextProver;
}

/** Proves what was asked last; a question that a later one overtook is never worked on. */
export function createProofQueue({
  say,
  later,
  now,
  open = createTextProver,
}: ProofQueueParts): (message: ToProofWorker) => void {
  let prover: TextProver | null = null;
  let asked: { readonly revision: number; readonly texts: ProofTexts } | null = null;
  let callOff: () => void = () => undefined;
  let restUntil = 0;
  /** The figures of the beats that were said last. */
  let said: Solved['beats'] | null = null;

  function plan(limit: number, after: number): void {
    callOff();
    callOff = later(() => attempt((revision) => prove(revision, limit)), after);
  }

  function prove(_revision: number, limit: number): void {
    if (!prover || !asked) return;
    const { revision, texts } = asked;
    const began = now();
    const { proof } = prover.prove(revision, texts, limit);
    const ended = now();
    // What was looked at in peace is no reason to let the next letter wait.
    if (limit === AT_ONCE) restUntil = ended + Math.min(ended - began, LONGEST_REST_MS);
    const more = limit < IN_PEACE && proof.solved?.complete === false;
    say({ kind: 'proof', proof: withoutSaid(proof), more });
    if (more) plan(IN_PEACE, PEACE_MS);
  }

  /** Words change no figures: after most letters those of the beats are the very same. */
  function withoutSaid(proof: Proof): SaidProof {
    const { solved } = proof;
    if (!solved) return { ...proof, solved };
    if (solved.beats === said) return { ...proof, solved: { ...solved, beats: null } };
    said = solved.beats;
    return { ...proof, solved };
  }

  /** Our own mistakes are answers too: the page says so, and the next question is worked on. */
  function attempt(act: (revision: number) => void): void {
    const revision = asked?.revision ?? 0;
    try {
      act(revision);
    } catch (error) {
      const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      say({ kind: 'failed', revision, detail });
    }
  }

  return (message) => {
    switch (message.kind) {
      case 'library':
        prover = open(message.personas, now);
        break;
      case 'prove':
        asked = message;
        plan(AT_ONCE, Math.max(0, restUntil - now()));
        break;
      case 'scenario':
        attempt(() => {
          const scenario = prover && asked ? prover.scenarioOf(asked.texts) : null;
          say({ kind: 'scenario', id: message.id, scenario });
        });
        break;
    }
  };
}
