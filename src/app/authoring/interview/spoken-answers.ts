import { CHANNELS, TEMPERAMENTS, type Channel, type Temperament } from '#core/model/words.ts';
import { HABITS, type Answers, type Habit } from '#formats/scenario/skeleton/answers.ts';
import { NO_ANSWERS } from '#formats/scenario/skeleton/no-answers.ts';

/** The answers as they are typed: lists as lines of one text. */
export interface SpokenAnswers {
  readonly temperament: Temperament;
  readonly channel: Channel;
  readonly language: string;
  readonly name: string;
  readonly pronouns: string;
  readonly about: string;
  readonly you: string;
  readonly situation: string;
  readonly firstWords: string;
  readonly need: string;
  /** One a line. */
  readonly offers: string;
  readonly limits: string;
  /** One fact a line, “Label: what it says”. */
  readonly screen: string;
  readonly habits: readonly Habit[];
  readonly title: string;
}

export const NOTHING_SAID: SpokenAnswers = {
  temperament: 'angry',
  channel: 'phone',
  language: 'en',
  name: '',
  pronouns: '',
  about: '',
  you: '',
  situation: '',
  firstWords: '',
  need: '',
  offers: '',
  limits: '',
  screen: '',
  habits: [],
  title: '',
};

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s*/, '').trim())
    .filter((line) => line !== '');

/** @param id of the scenario to be */
export function answersOf(said: SpokenAnswers, id: string): Answers {
  return {
    ...NO_ANSWERS,
    id,
    title: said.title.trim(),
    language: said.language,
    channel: said.channel,
    temperament: said.temperament,
    customer: { name: said.name.trim(), pronouns: said.pronouns.trim(), about: said.about.trim() },
    you: said.you.trim(),
    situation: said.situation.trim(),
    firstWords: said.firstWords.trim(),
    need: said.need.trim(),
    offers: lines(said.offers),
    limits: lines(said.limits),
    screen: lines(said.screen).map((line) => {
      const [label = '', ...rest] = line.split(':');
      const value = rest.join(':').trim();
      return value === '' ? { label: 'Note', value: line } : { label: label.trim(), value };
    }),
    habits: said.habits,
  };
}

/** Answers that were kept, as far as they are sound: what is not is as if it had not been said. */
export function heardAgain(kept: unknown): SpokenAnswers {
  if (typeof kept !== 'object' || kept === null) return NOTHING_SAID;
  const found = kept as Partial<Record<keyof SpokenAnswers, unknown>>;
  const text = (name: keyof SpokenAnswers) => (typeof found[name] === 'string' ? found[name] : '');
  const { habits } = found;
  return {
    temperament: TEMPERAMENTS.find((each) => each === found.temperament) ?? NOTHING_SAID.temperament,
    channel: CHANNELS.find((each) => each === found.channel) ?? NOTHING_SAID.channel,
    language: text('language') || NOTHING_SAID.language,
    name: text('name'),
    pronouns: text('pronouns'),
    about: text('about'),
    you: text('you'),
    situation: text('situation'),
    firstWords: text('firstWords'),
    need: text('need'),
    offers: text('offers'),
    limits: text('limits'),
    screen: text('screen'),
    habits: HABITS.filter((habit) => Array.isArray(habits) && habits.includes(habit)),
    title: text('title'),
  };
}
