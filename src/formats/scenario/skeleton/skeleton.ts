import { Document, isMap, isScalar, isSeq, Scalar, visit, type Pair } from 'yaml';
import { stockFaceFor } from '#core/model/stock-faces.ts';
import type { Temperament } from '#core/model/words.ts';
import { placeholder, type Answers } from './answers.ts';
import { ANGRY_SHAPE } from './angry-shape.ts';
import { ABUSIVE_SHAPE } from './abusive-shape.ts';
import { CONFUSED_SHAPE } from './confused-shape.ts';
import type { Shape, ShapeBeat, ShapeReply } from './shape.ts';

const SHAPES: Readonly<Record<Temperament, Shape>> = {
  angry: ANGRY_SHAPE,
  abusive: ABUSIVE_SHAPE,
  confused: CONFUSED_SHAPE,
};

/** Columns of a line of the printed file, as in the shipped ones. */
const WIDTH = 118;

const HEAD = ' yaml-language-server: $schema=../../public/schema/scenario.schema.json';

/** A whole scenario file in the shape of its temperament: what is not answered is a placeholder that says what belongs there. */
export function skeleton(answers: Answers): string {
  const shape = SHAPES[answers.temperament];
  const or = (text: string, what: string) => (text.trim() === '' ? placeholder(what) : text.trim());
  const orList = (texts: readonly string[], what: string) => {
    const given = texts.filter((text) => text.trim() !== '');
    return given.length > 0 ? given : [placeholder(what)];
  };
  const { customer } = answers;
  const file = {
    format: 1,
    id: answers.id,
    title: or(answers.title, 'A title, as one would call the talk afterwards'),
    summary: placeholder('One or two sentences for the card: who, and what makes it hard'),
    aim: placeholder('What is practised here'),
    language: answers.language,
    channel: answers.channel,
    minutes: 8,
    rating: shape.temperament === 'abusive' ? '2' : '1',
    label:
      shape.temperament === 'abusive'
        ? 'Personal insults'
        : shape.temperament === 'angry'
          ? 'Raised voice'
          : 'Somebody is lost',
    key: { keyed_by: 'author', raters: 1, agreement: null },
    customer: {
      name: or(customer.name, 'Name'),
      pronouns: or(customer.pronouns, 'such as she/her'),
      portrait: stockFaceFor(answers.id, customer.pronouns),
      about: or(customer.about, 'Who they are, and what this means to them; for the debrief'),
      persona: shape.temperament,
      start: shape.start,
    },
    flags: Object.fromEntries(shape.flags.map(({ name }) => [name, false])),
    briefing: {
      you: or(answers.you, 'Who the trainee is: “You work at the front desk of …”'),
      situation: or(
        answers.situation,
        'How the contact begins: day, hour, what went wrong, what can be seen or heard',
      ),
      authority: orList(answers.offers, 'What the trainee may decide'),
      limits: orList(answers.limits, 'What is not theirs to decide, and whose it is'),
      policy: [
        {
          title: 'The rule that matters here',
          text: placeholder('What your house says about it, in two sentences'),
        },
      ],
      screen:
        answers.screen.length > 0
          ? answers.screen
          : [{ label: 'Customer', value: placeholder('What the screen shows of them') }],
    },
    start: shape.beats[0]?.id ?? '',
    beats: Object.fromEntries(shape.beats.map((beat) => [beat.id, beatOf(beat, answers)])),
    endings: Object.fromEntries(
      shape.endings.map(({ id, grade, what, csat, nps, minutes }) => [
        id,
        {
          grade,
          title: what,
          epilogue: placeholder(`${what}. What the customer did next, and told a friend`),
          csat,
          nps,
          minutes,
          'follow-up': placeholder('What is now due, by whom and when'),
        },
      ]),
    ),
    exits: shape.exits,
  };
  return print(file, shape);
}

function beatOf(
  { id: _id, phase, elicits, trigger, says, thinks, cue, replies }: ShapeBeat,
  answers: Answers,
) {
  const lineOf = (what: string) => {
    const given = { firstWords: answers.firstWords, need: answers.need }[what] ?? '';
    if (given.trim() !== '') return given.trim();
    return placeholder(
      {
        firstWords: 'The first words: the grievance, and one thing said in passing',
        need: 'The need behind the demand, in their words',
      }[what] ?? what,
    );
  };
  return {
    phase,
    says:
      says.length === 1 && says[0]?.when === undefined
        ? lineOf(says[0]?.what ?? '')
        : says.map(({ when, what }) => ({ ...(when && { when }), text: lineOf(what) })),
    thinks: placeholder(`What they think here and do not say: ${thinks}`),
    ...(cue !== undefined && { cue: placeholder(`For the debrief: ${cue}`) }),
    elicits,
    ...(trigger && { trigger }),
    replies: replies.map((reply) => replyOf(reply, answers)),
  };
}

function replyOf(
  { id, move, markers, what, to, set, items, offers, habit, principle }: ShapeReply,
  { habits }: Answers,
) {
  const isUsual = habit !== undefined && habits.includes(habit);
  return {
    id,
    ...(move && { move }),
    says: placeholder(isUsual ? `${what}. You said that it goes wrong here: write it as you hear it` : what),
    markers,
    ...(items !== undefined && { items }),
    ...(offers !== undefined && { offers }),
    to,
    ...(set && { set }),
    ...(habit && { habit }),
    feedback: {
      reaction: placeholder(`How the customer takes it. (${what}.)`),
      act: placeholder(`What you did, in one sentence. (${what}.)`),
      principle,
      ...(habit
        ? { better: placeholder(`A better line than this one. (${what}.)`) }
        : { caveat: placeholder(`When this would be wrong. (${what}.)`) }),
    },
  };
}

/** Keys whose values stand on one line in brackets, as in the shipped files. */
const ON_ONE_LINE = new Set(['markers', 'elicits', 'when', 'set', 'add', 'exits']);

function print(file: object, { flags, beats }: Shape): string {
  const doc = new Document(file);
  doc.commentBefore = HEAD;
  visit(doc, {
    Pair(_, pair) {
      if (!isScalar(pair.key)) return;
      const key = String(pair.key.value);
      if ((isMap(pair.value) || isSeq(pair.value)) && ON_ONE_LINE.has(key)) pair.value.flow = true;
    },
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (node.value.length > 70) node.type = Scalar.BLOCK_FOLDED;
    },
  });
  const declared = doc.get('flags');
  if (isMap(declared)) for (const pair of declared.items) commentFlag(pair, flags);
  spaceOut(doc, beats);
  return doc.toString({ lineWidth: WIDTH, indent: 2, flowCollectionPadding: true, singleQuote: true });
}

function commentFlag({ key }: Pair, flags: Shape['flags']): void {
  if (!isScalar(key)) return;
  const flag = flags.find(({ name }) => name === key.value);
  if (flag) key.commentBefore = ` ${flag.comment}`;
}

/** Empty lines between the parts and between beats, and a ruled comment where a phase begins. */
function spaceOut(doc: Document, beats: readonly ShapeBeat[]): void {
  const parts = ['customer', 'flags', 'briefing', 'start', 'beats', 'endings', 'exits'];
  const groups = isMap(doc.contents) ? doc.contents.items : [];
  for (const { key, value } of groups) {
    if (!isScalar(key)) continue;
    if (parts.includes(String(key.value))) key.spaceBefore = true;
    if (!isMap(value) || (key.value !== 'beats' && key.value !== 'endings')) continue;
    value.items.forEach(({ key: name }, place) => {
      if (!isScalar(name)) return;
      if (place > 0) name.spaceBefore = true;
      const { phase } = beats[place] ?? {};
      if (key.value === 'beats' && phase !== undefined && phase !== beats[place - 1]?.phase)
        name.commentBefore = ` ${'-'.repeat(66)} ${phase}`;
    });
  }
}
