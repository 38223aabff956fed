import * as z from 'zod/mini';
import {
  HandCounts,
  Id,
  Letter,
  Nickname,
  RoomCode,
  RoundNumber,
  ScenarioRef,
  Seq,
  TeamIndex,
} from './words.ts';

/**
 * What screens see. A view is a handful of parts; a change replaces whole parts, so that folding a stream of changes is
 * `{ ...view, ...change }`. Whatever is hidden for now is not in the view at all: nothing leaks that was never sent.
 */

/** The step at which the room is. */
export const STAGES = [
  'lobby',
  'briefing',
  'beat',
  'voting',
  'paused',
  'closed',
  'revealed',
  'discussing',
  'ended',
  'stopped',
  'minority',
  'debrief',
  'over',
] as const;
export type Stage = (typeof STAGES)[number];

const Text = z.string().check(z.maxLength(4000));
/** Votes by letter. Letters without any may be missing. */
const Counts = z.record(Letter, Seq);

export const Tally = z.object({ votes: Counts, hands: HandCounts });

const RoomPart = z.object({
  code: RoomCode,
  scenario: z.object({ id: z.string(), title: Text, summary: Text, label: Text, language: Text }),
  channel: z.string(),
  customer: z.object({ name: Text, pronouns: Text }),
  teams: z.number(),
  /** Whether somebody has the mic (hot seat). */
  mic: z.boolean(),
});

const StepPart = z.object({
  number: Seq,
  stage: z.enum(STAGES),
  round: RoundNumber,
  /** The customer's words are put aside on the projector and the phones. */
  veiled: z.boolean(),
  /** Skills that the moment calls for, once the facilitator has given the hint. */
  hint: z.nullable(z.array(z.string())),
  /** Milliseconds left when this was sent; null where voting is not timed. */
  leftMs: z.nullable(z.number()),
});

const BriefingPart = z.object({
  you: Text,
  situation: Text,
  authority: z.array(Text),
  limits: z.array(Text),
  policy: z.array(z.object({ title: Text, text: Text })),
});

export const MoodView = z.object({
  label: Text,
  /** 0 best. */
  level: z.number(),
  max: z.number(),
  expression: z.string(),
});

const ReplyView = z.object({ letter: Letter, says: Text, move: z.nullable(z.string()) });

/** Shown once the facilitator explains, never before. */
const Explanation = z.object({
  letter: Letter,
  verdict: z.enum(['best', 'good', 'slip', 'mistake', 'critical']),
  act: Text,
  principle: z.object({ id: z.string(), name: Text }),
});

export const TalkView = z.object({
  team: TeamIndex,
  /** Decisions before this one. */
  decision: Seq,
  /** What was said last on our side, and how it was taken. */
  last: z.nullable(z.object({ says: Text, reaction: Text })),
  line: z.nullable(z.object({ text: Text, cue: z.nullable(Text) })),
  mood: MoodView,
  /** The mood's levels so far, first to now, 0 best. */
  moodLine: z.array(z.number()),
  replies: z.array(ReplyView),
  /** This ballot's, and the one before where there was a revote; only once revealed. */
  tally: z.nullable(Tally),
  tallyBefore: z.nullable(Tally),
  explanation: z.nullable(z.array(Explanation)),
  ending: z.nullable(z.object({ grade: z.string(), title: Text, epilogue: Text })),
});

const Exchange = z.object({ says: Text, reaction: Text, line: z.nullable(Text), mood: MoodView });

const MinorityPart = z.object({
  team: TeamIndex,
  decision: Seq,
  /** How many chose it at the last ballot. */
  voters: Seq,
  line: Text,
  letter: Letter,
  /** Our words and what came of them, as far as the facilitator has moved on. */
  exchanges: z.array(Exchange),
  /** How many there are in all. */
  of: Seq,
  ending: z.nullable(z.object({ grade: z.string(), title: Text, epilogue: Text })),
});

const Ballot = z.object({ round: RoundNumber, tally: Tally });

/** One decision of one team as the log has it; no voter is in it. */
export const DecisionRecord = z.object({
  team: TeamIndex,
  decision: Seq,
  /** The replies' ids by their letters: the n-th is that of the n-th letter. */
  offered: z.array(z.string()),
  ballots: z.array(Ballot),
  played: z.nullable(z.object({ reply: z.string(), by: z.enum(['majority', 'facilitator', 'mic']) })),
  /** How many observers ticked each marker. */
  ticks: z.record(z.string(), Seq),
});

/** All of a session that may be kept, shown and exported: replies, votes by decision, no identities. */
export const RecordPart = z.object({
  scenario: ScenarioRef,
  seed: z.number(),
  /** When the room was opened, milliseconds since 1970. */
  openedAt: z.number(),
  talks: z.array(
    z.object({ team: TeamIndex, replies: z.array(z.object({ reply: z.string(), at: z.number() })) }),
  ),
  decisions: z.array(DecisionRecord),
});

export const NAME_STATES = ['waiting', 'shown', 'refused'] as const;

const FacilitatorPart = z.object({
  /** Names as given; the projector shows none that is not `shown`. */
  names: z.array(z.object({ voter: Id, name: Nickname, state: z.enum(NAME_STATES), team: TeamIndex })),
  mic: z.nullable(Id),
  /** Raised hands entered for this ballot. */
  hands: z.array(z.object({ team: TeamIndex, counts: HandCounts })),
});

/** What everybody in the room may see. A phone gets its own team's talk alone. */
export const PublicView = z.object({
  room: RoomPart,
  step: StepPart,
  briefing: z.nullable(BriefingPart),
  talks: z.array(TalkView),
  /** The name of who has the mic, once the facilitator has let it be shown. */
  mic: z.nullable(Nickname),
  minority: z.nullable(MinorityPart),
});

/** The projector's: with the record once the room is at its debrief, for there is nothing left to hide. */
export const ProjectorView = z.extend(PublicView, { record: z.nullable(RecordPart) });

export const ConsoleView = z.extend(PublicView, { record: RecordPart, facilitator: FacilitatorPart });

/** What a phone alone is told of itself. */
export const You = z.object({
  voter: Id,
  team: TeamIndex,
  vote: z.nullable(z.object({ id: Id, round: RoundNumber, n: Seq, letter: Letter })),
  ticks: z.nullable(z.object({ round: RoundNumber, n: Seq, markers: z.array(z.string()) })),
  name: z.nullable(z.object({ text: Nickname, state: z.enum(NAME_STATES) })),
  mic: z.boolean(),
});

export type Tally = z.infer<typeof Tally>;
export type TalkView = z.infer<typeof TalkView>;
export type MoodView = z.infer<typeof MoodView>;
export type PublicView = z.infer<typeof PublicView>;
export type ProjectorView = z.infer<typeof ProjectorView>;
export type ConsoleView = z.infer<typeof ConsoleView>;
export type DecisionRecord = z.infer<typeof DecisionRecord>;
export type SessionRecord = z.infer<typeof RecordPart>;
export type You = z.infer<typeof You>;
export type NameState = (typeof NAME_STATES)[number];
