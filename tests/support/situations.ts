import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import type { Situation } from '#core/model/condition.ts';
import type { Beat, Persona, Reply, Scenario } from '#core/model/scenario.ts';
import { ALWAYS, NO_EFFECT } from '#core/model/condition.ts';
import { SKILLS } from '#core/model/words.ts';
import type { MarkerId } from '#core/rubric/markers.ts';
import { judgeReply, type ReplyJudgement } from '#core/scoring/judge-reply.ts';

/** A situation at the start of a talk, with the ledger values given. */
function situationWith(
  changes: Record<string, number | boolean> = {},
  regions: Record<string, string> = {},
): Situation {
  const counters: Record<string, number> = {};
  const flags: Record<string, boolean> = { ...LEDGER_FLAGS };
  for (const [name, { start }] of Object.entries(LEDGER_COUNTERS)) counters[name] = start;
  for (const [name, value] of Object.entries(changes)) {
    if (typeof value === 'number') counters[name] = value;
    else flags[name] = value;
  }
  return { beat: 'here', regions, counters, flags };
}

const state = (level: number) => ({ level, label: 'x', expression: 'calm' as const, on: {} });

const CONDUCT: Persona['regions'] = {
  conduct: {
    label: 'Conduct',
    meter: true,
    initial: 'heated',
    states: { heated: state(0), personal: state(1), discriminatory: state(2), threat: state(3) },
  },
};

export interface JudgedAt {
  readonly markers: readonly MarkerId[];
  readonly ledger?: Record<string, number | boolean>;
  readonly phase?: Beat['phase'];
  readonly temperament?: Persona['temperament'];
  /** State of the conduct region; giving one makes the persona abusive. */
  readonly conduct?: string;
  readonly brokenPromise?: boolean;
  readonly policyWarnings?: number;
  readonly items?: number;
  readonly offers?: number;
}

/** Judges a reply with these markers at such a moment, all five skills elicited. */
export function judgeAt(at: JudgedAt): ReplyJudgement {
  const reply: Reply = {
    id: 'reply',
    says: 'words',
    markers: at.markers,
    items: at.items ?? 0,
    offers: at.offers ?? 0,
    when: ALWAYS,
    to: [],
    effect: NO_EFFECT,
    feedback: { reaction: 'r', act: 'a', principle: '0.1', better: 'b' },
  };
  const beat: Beat = {
    id: 'here',
    phase: at.phase ?? 'open',
    says: [],
    thinks: [],
    elicits: SKILLS,
    hardStop: false,
    replies: [reply],
  };
  const scenario = {
    brokenPromise: at.brokenPromise ?? false,
    policyWarnings: at.policyWarnings ?? 2,
    persona: {
      temperament: at.temperament ?? (at.conduct ? 'abusive' : 'angry'),
      regions: at.conduct ? CONDUCT : {},
    },
  } as unknown as Scenario;
  const regions = at.conduct ? { conduct: at.conduct } : {};
  return judgeReply(scenario, beat, reply, situationWith(at.ledger, regions));
}
