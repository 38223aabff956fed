import type { MarkerId } from './markers.ts';

/** For each behaviour, when to use it and what to do, as the two halves of an if–then plan. */
export interface Plan {
  /** Follows "If". */
  readonly when: string;
  /** Follows "then I will". */
  readonly will: string;
}

const plan = (when: string, will: string): Plan => ({ when, will });

const FALLBACK = plan('a contact turns hard', 'take one breath and say back what I heard before I answer');

const SPECIFIC: Partial<Record<MarkerId, Plan>> = {
  'calm.short-turn': plan('a customer is shouting', 'answer in one or two short, even sentences'),
  'calm.answers-issue': plan(
    'there is an insult in the sentence',
    'answer the issue in it and let the insult pass once',
  ),
  'calm.neutral-words': plan('I feel accused', 'say "I" and name only what I do next'),
  'calm.says-what-next': plan(
    'I need to look something up',
    'say what I will do and how long it takes before I do it',
  ),
  'calm.fair-limit': plan(
    'insults go on after I have answered the issue',
    'name the behaviour, give the reason, and offer a choice',
  ),
  'calm.lets-pause': plan('someone stops to breathe or to think', 'count to three before I speak'),
  'calm.owns-not-knowing': plan('I do not know the answer', 'say so, and say when I will know'),
  'listen.lets-finish': plan(
    'I already know where the story is going',
    'let them get to the end of it all the same',
  ),
  'listen.paraphrase': plan(
    'a customer has told me the whole story',
    'say two of their facts back before anything else',
  ),
  'listen.checks': plan('I have summed something up', 'ask whether I have got it right, and wait'),
  'listen.one-question': plan(
    'I have several questions',
    'ask the one that matters most, and wait for the answer',
  ),
  'listen.uses-known-facts': plan(
    'the answer is on my screen or was just given',
    'use it instead of asking again',
  ),
  'listen.picks-up-cue': plan('something is mentioned in passing that does not fit', 'ask about that first'),
  'listen.teach-back': plan(
    'I have explained something new',
    'ask them to tell me the next step in their own words',
  ),
  'empathize.names-effect': plan('someone is upset', 'name what it has cost them, in their own details'),
  'empathize.makes-sense': plan(
    'a reaction seems too strong',
    'say why it makes sense before I say anything else',
  ),
  'empathize.apologises': plan('we let someone down', 'apologise once, early, for one specific thing'),
  'empathize.owns': plan('it was our doing', 'say "I" and a verb'),
  'empathize.ties-to-action': plan(
    'I have named a feeling',
    'follow it in the same breath with what I will do about it',
  ),
  'empathize.sizes': plan('I am about to use a stock phrase', 'swap it for one detail that is only theirs'),
  'empathize.asks-preference': plan(
    'I am not sure how someone would like to be helped',
    'ask, and go by the answer',
  ),
  'options.after-need': plan('I have a fix ready', 'check what they need before I offer it'),
  'options.choices': plan(
    'there is more than one way out',
    'offer two with what each one costs, and let them choose',
  ),
  'options.concrete': plan('I promise something', 'say what, who and when'),
  'options.honest-limit': plan('I cannot do what is asked', 'say what I cannot do, why, and what I can'),
  'options.customer-chooses': plan('I lean towards one way out', 'let the customer choose all the same'),
  'options.within-authority': plan(
    'I am tempted to promise more than I may',
    'offer what is mine to give today',
  ),
  'options.named-owner': plan('something stays open at the end', 'give my name, a time and a note of it'),
  'options.one-chunk': plan('someone is lost', 'give one step in plain words, and stop'),
  'options.explains': plan(
    'they ask why it happened',
    'explain in two plain sentences, after I have shown I heard',
  ),
  'options.goodwill': plan('a small kindness fits', 'offer it once things are calm, and say what it is for'),
  'escalate.right-trigger': plan(
    'it is a matter of safety, law, fraud or my authority',
    'bring in the right person at once',
  ),
  'escalate.tries-first': plan(
    'I would like to hand a hard contact over',
    'try one thing that is mine to do first',
  ),
  'escalate.says-who-why-when': plan('I hand over', 'say who takes it, why, and when they will speak'),
  'escalate.warm-handover': plan('I hand over', 'tell the story myself, so that nothing is repeated'),
  'escalate.policy-warning': plan(
    'abuse goes on after a fair limit',
    'give the policy warning once, and follow through',
  ),
  'escalate.polite-end': plan(
    'the warning was not heeded',
    'end politely, say the way back, and log the facts',
  ),
  'escalate.asks-support': plan('a contact has been abusive', 'take five minutes and tell my team leader'),
};

export function planFor(marker: MarkerId): Plan {
  return SPECIFIC[marker] ?? FALLBACK;
}
