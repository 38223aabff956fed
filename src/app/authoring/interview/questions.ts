import type { SpokenAnswers } from './spoken-answers.ts';

/** A field of a question that is answered in words. */
export interface WordsField {
  readonly of: Exclude<keyof SpokenAnswers, 'temperament' | 'channel' | 'habits'>;
  readonly label: string;
  readonly example: string;
  /** Lines it begins with; one without. */
  readonly rows?: number;
  /** Words that are usual, least and most: told, never demanded. */
  readonly words?: readonly [number, number];
}

export interface Question {
  readonly id: string;
  readonly asks: string;
  /** Why it is asked: what becomes of the answer. */
  readonly why: string;
  readonly fields: readonly WordsField[];
  /** Choices beside the words. */
  readonly choice?: 'kind' | 'habits';
}

/** From the incident to the bones of a talk: CRAFT.md §4.1, in the order in which people remember. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'kind',
    asks: 'What kind of talk was it?',
    why: 'It decides how the customer’s mood moves, and what calms it. You can change it later.',
    choice: 'kind',
    fields: [],
  },
  {
    id: 'who',
    asks: 'Who was the customer?',
    why: 'A person, not a type: somebody who had a reason to be difficult that day. Change names and anything that would tell who it was.',
    fields: [
      { of: 'name', label: 'A name', example: 'Noor Haddad' },
      { of: 'pronouns', label: 'Pronouns', example: 'she/her' },
      {
        of: 'about',
        label: 'What should one know about them?',
        example: 'She drove four hours with a child of three, and reads a quiet voice as being fobbed off.',
        rows: 3,
        words: [15, 60],
      },
    ],
  },
  {
    id: 'you',
    asks: 'And who answers them?',
    why: 'Trainees must know where they stand: their role, their house, what is behind them.',
    fields: [
      {
        of: 'you',
        label: 'You are …',
        example: 'You work at the front desk of the Harbour Hotel, alone until six.',
        rows: 2,
      },
    ],
  },
  {
    id: 'situation',
    asks: 'What went wrong, and how does it begin?',
    why: 'It is read before the talk. Day and hour, what happened, what can be seen or heard.',
    fields: [
      {
        of: 'situation',
        label: 'What happened',
        example:
          'Friday, 15.10. Her room was promised for three. Housekeeping is one floor behind. The child sits on the suitcase and cries; four people wait behind them.',
        rows: 5,
        words: [30, 120],
      },
    ],
  },
  {
    id: 'first-words',
    asks: 'What do they say first?',
    why: 'The first line carries the grievance, and one thing said in passing that hardly anybody picks up.',
    fields: [
      {
        of: 'firstWords',
        label: 'Their first words',
        example:
          'Three o’clock. You said three o’clock. I booked this in May, she’s been sick twice in the car, and now I’m told to “take a seat”?',
        rows: 3,
        words: [12, 45],
      },
    ],
  },
  {
    id: 'need',
    asks: 'What do they really need?',
    why: 'It differs a little from what they demand. Whoever finds it, turns the talk.',
    fields: [
      {
        of: 'need',
        label: 'What they would say, if somebody asked',
        example:
          'I don’t want money off. I want her to lie down somewhere quiet before my mother sees her like this.',
        rows: 3,
        words: [12, 45],
      },
    ],
  },
  {
    id: 'offers',
    asks: 'What may be offered, and what not?',
    why: 'Never demand hidden knowledge: what the trainee may decide is shown to them, and so is what they may not.',
    fields: [
      {
        of: 'offers',
        label: 'What they may decide, one a line',
        example:
          'A quiet room behind the desk, now.\nA made-up room one category lower, in ten minutes.\nA drink and something to eat for the child.',
        rows: 4,
      },
      {
        of: 'limits',
        label: 'What is not theirs to decide',
        example: 'Money off the bill: the duty manager, from six.',
        rows: 2,
      },
      {
        of: 'screen',
        label: 'What their screen shows, one fact a line',
        example:
          'Booking: two nights, sea side, cot asked for\nRoom 214: being cleaned, free about 15.50\nRoom 108: ready, street side',
        rows: 4,
      },
    ],
  },
  {
    id: 'habits',
    asks: 'Where does it usually go wrong?',
    why: 'Wrong replies are real habits, not villains. Choose those you hear most.',
    choice: 'habits',
    fields: [],
  },
  {
    id: 'title',
    asks: 'What shall it be called?',
    why: 'As one would call the talk afterwards, over coffee.',
    fields: [{ of: 'title', label: 'Title', example: 'Three o’clock, you said' }],
  },
];
