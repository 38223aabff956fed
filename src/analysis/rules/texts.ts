import type { Path } from '#core/check/raw.ts';
import type { Beat, FacilitatorCard, Line, Scenario } from '#core/model/scenario.ts';
import { placeOfBeat, placeOfReply } from './places.ts';

/** A text of a scenario's file, with its place. */
export interface PlacedText {
  readonly path: Path;
  readonly text: string;
}

/** What is read during a talk: the briefing, the customer's lines, the replies, what the coach says of them. */
export function talkTexts(scenario: Scenario): PlacedText[] {
  const { you, situation, authority, limits, policy } = scenario.briefing;
  const at =
    (...path: Path) =>
    (text: string, i?: number): PlacedText => ({
      path: ['briefing', ...path, ...(i === undefined ? [] : [i])],
      text,
    });
  return [
    at('you')(you),
    at('situation')(situation),
    ...authority.map((text, i) => at('authority')(text, i)),
    ...limits.map((text, i) => at('limits')(text, i)),
    ...policy.map(({ text }, i) => at('policy', i, 'text')(text)),
    ...Object.values(scenario.beats).flatMap((beat) => textsOf(beat).talk),
  ];
}

/** Every text that somebody wrote for somebody to read. */
export function allTexts(scenario: Scenario): PlacedText[] {
  const { title, summary, aim, label, customer, briefing, facilitator, beats, endings } = scenario;
  return [
    { path: ['title'], text: title },
    { path: ['summary'], text: summary },
    { path: ['aim'], text: aim },
    { path: ['label'], text: label },
    { path: ['customer', 'name'], text: customer.name },
    { path: ['customer', 'about'], text: customer.about },
    ...briefing.policy.map((policy, i) => ({ path: ['briefing', 'policy', i, 'title'], text: policy.title })),
    ...briefing.screen.map(({ label: name, value }, i) => ({
      path: ['briefing', 'screen', i],
      text: `${name}: ${value}`,
    })),
    ...(facilitator === undefined ? [] : facilitatorTexts(facilitator)),
    ...talkTexts(scenario),
    ...Object.values(beats).flatMap((beat) => textsOf(beat).aside),
    ...Object.values(endings).flatMap((ending) => [
      { path: ['endings', ending.id, 'title'], text: ending.title },
      { path: ['endings', ending.id, 'epilogue'], text: ending.epilogue },
      { path: ['endings', ending.id, 'follow-up'], text: ending.followUp },
    ]),
  ];
}

function facilitatorTexts({ aim, questions, dispute, care }: FacilitatorCard): PlacedText[] {
  return [
    ...Object.entries({ aim, dispute, care }).map(([field, text]) => ({
      path: ['facilitator', field],
      text,
    })),
    ...questions.map((text, i) => ({ path: ['facilitator', 'questions', i], text })),
  ];
}

interface BeatTexts {
  /** What is said in it, and what the coach says of that. */
  readonly talk: readonly PlacedText[];
  /** What is only read outside a talk. */
  readonly aside: readonly PlacedText[];
}

const known = new WeakMap<Beat, BeatTexts>();

/** Listed once a beat, for many rules ask, and while an author writes all beats but one are those of a moment ago. */
function textsOf(beat: Beat): BeatTexts {
  let texts = known.get(beat);
  if (!texts) {
    const cue = beat.cue === undefined ? [] : [{ path: placeOfBeat(beat, 'cue'), text: beat.cue }];
    const aside = [...linesOf(beat, 'thinks'), ...cue];
    known.set(beat, (texts = { talk: [...linesOf(beat, 'says'), ...repliesOf(beat)], aside }));
  }
  return texts;
}

/** A file may give one text where this gives a path to a variant; its reader then finds the text. */
function linesOf(beat: Beat, field: 'says' | 'thinks'): PlacedText[] {
  const lines: readonly Line[] = beat[field];
  return lines.flatMap(({ variants }, line) =>
    variants.map((text, variant) => ({ path: placeOfBeat(beat, field, line, 'text', variant), text })),
  );
}

function repliesOf(beat: Beat): PlacedText[] {
  return beat.replies.flatMap((reply) => {
    const { reaction, act, better, caveat } = reply.feedback;
    const spoken = { path: placeOfReply(beat, reply, 'says'), text: reply.says };
    const feedback = Object.entries({ reaction, act, better, caveat }).flatMap(([field, text]) =>
      text === undefined ? [] : [{ path: placeOfReply(beat, reply, 'feedback', field), text }],
    );
    return [spoken, ...feedback];
  });
}
