/**
 * The named principles of the five articles the product grew from. Ids are ours: article number, then order
 * (CRAFT.md §5). The sentences are ours too, qualified where the evidence parts from the article (CRAFT.md §1.4).
 */

export interface Principle {
  readonly id: string;
  readonly title: string;
  /** What it asks of a reply, in one sentence. */
  readonly asks: string;
}

/** One article's set of principles, through which a debrief can be read. */
export interface Lens {
  readonly id: string;
  readonly title: string;
  readonly principles: readonly Principle[];
}

export const LENSES: readonly Lens[] = [
  {
    id: '0',
    title: 'The seven C’s',
    principles: [
      { id: '0.1', title: 'Care', asks: 'Show that this person matters, not the ticket.' },
      { id: '0.2', title: 'Courtesy', asks: 'Stay respectful whatever the tone you are met with.' },
      { id: '0.3', title: 'Clarity', asks: 'Plain words, one thing at a time.' },
      { id: '0.4', title: 'Confidence', asks: 'Say what you know; say what you will find out.' },
      { id: '0.5', title: 'Control', asks: 'Lead the talk: order, time, limits.' },
      { id: '0.6', title: 'Commitment', asks: 'Promise what you can keep, then keep it.' },
      { id: '0.7', title: 'Communication', asks: 'Say back what you heard before you answer.' },
      {
        id: '0.8',
        title: 'Abuse boundaries',
        asks: 'State the limit clearly; end and report if it is crossed.',
      },
    ],
  },
  {
    id: '1',
    title: 'Principles and difficult situations',
    principles: [
      { id: '1.1', title: 'Empathy and understanding', asks: 'See it from where they stand.' },
      {
        id: '1.2',
        title: 'Clear communication',
        asks: 'Complete, brief and free of jargon; check it landed.',
      },
      { id: '1.3', title: 'Responsiveness', asks: 'Give a realistic time even before you have the answer.' },
      {
        id: '1.4',
        title: 'Problem-solving orientation',
        asks: 'Move from what went wrong to what can be done.',
      },
      { id: '1.5', title: 'Professionalism', asks: 'Do not take it personally; do not hit back.' },
      { id: '1.6', title: 'Follow-through', asks: 'See it done, then tell them it is done.' },
      { id: '1.7', title: 'Golden rule', asks: 'Treat people as they would wish to be treated.' },
      { id: '1.8', title: 'Know your product', asks: 'Know your facts and your limits.' },
      {
        id: '1.9',
        title: 'Personalise interactions',
        asks: 'Use their name and their situation, not a script.',
      },
      {
        id: '1.10',
        title: 'Stay positive',
        asks: 'Steady and hopeful about a way forward, never cheerful over pain.',
      },
      { id: '1.11', title: 'Admit mistakes', asks: 'Name the fault plainly, then act.' },
      {
        id: '1.12',
        title: 'Go the extra mile',
        asks: 'A small, fitting kindness; never a reward for abuse.',
      },
      { id: '1.13', title: 'Seek improvement', asks: 'Pass on what this contact taught.' },
      { id: '1.14', title: 'Stay calm', asks: 'Keep your own voice even.' },
      { id: '1.15', title: 'Listen without interrupting', asks: 'Let them get to the end of it.' },
      { id: '1.16', title: 'Apologise appropriately', asks: 'Once, early, for the effect it had.' },
      { id: '1.17', title: 'Focus on solutions', asks: 'Turn from the problem to what happens next.' },
      { id: '1.18', title: 'Know when to escalate', asks: 'Bring in the right person at the right moment.' },
    ],
  },
  {
    id: '2',
    title: 'Five points',
    principles: [
      { id: '2.1', title: 'Communication', asks: 'Open, timely and accurate.' },
      { id: '2.2', title: 'Empathy', asks: 'Let them see that the feeling was noticed.' },
      { id: '2.3', title: 'Problem-solving', asks: 'Find the issue, then the way out.' },
      { id: '2.4', title: 'Product knowledge', asks: 'Answer accurately, or say who can.' },
      { id: '2.5', title: 'Follow-up', asks: 'Come back when you said you would.' },
      { id: '2.6', title: 'Active listening', asks: 'Attend first, answer second.' },
      { id: '2.7', title: 'Clear language', asks: 'No jargon, short sentences.' },
      { id: '2.8', title: 'Positive attitude', asks: 'Calm goodwill that does not gloss over.' },
      { id: '2.9', title: 'Timely check-ins', asks: 'A date for the next word from you.' },
      { id: '2.10', title: 'Feedback requests', asks: 'Ask how it was, when it is settled.' },
      { id: '2.11', title: 'Personalised communication', asks: 'Speak to this person’s case.' },
      { id: '2.12', title: 'Answer questions', asks: 'Give the answer, or when it will come.' },
      { id: '2.13', title: 'Recommend solutions', asks: 'Suggest what fits their need.' },
      { id: '2.14', title: 'Build trust', asks: 'Be accurate and honest, above all about limits.' },
    ],
  },
  {
    id: '3',
    title: 'Seven principles',
    principles: [
      { id: '3.1', title: 'Commitment', asks: 'Put this customer’s case first and own it.' },
      { id: '3.2', title: 'Consistency', asks: 'The same answer from every one of us.' },
      { id: '3.3', title: 'Communication', asks: 'Listen, then reply clearly.' },
      { id: '3.4', title: 'Empathy', asks: 'Recognise the emotion before the facts.' },
      { id: '3.5', title: 'Accountability', asks: 'Own the issue; do not pass the blame.' },
      { id: '3.6', title: 'Efficiency', asks: 'Do not spend their time twice.' },
      { id: '3.7', title: 'Adaptability', asks: 'Bend the way to the person.' },
    ],
  },
  {
    id: '4',
    title: 'Elements, culture and difficult customers',
    principles: [
      { id: '4.1', title: 'Empathy', asks: 'Make them feel understood and valued.' },
      { id: '4.2', title: 'Communication', asks: 'Listen, then be clear and accurate.' },
      { id: '4.3', title: 'Responsiveness', asks: 'Prompt answers, honest updates.' },
      { id: '4.4', title: 'Personalisation', asks: 'Fit the help to who they are.' },
      { id: '4.5', title: 'Cultural awareness', asks: 'Ask; never infer from a name or a voice.' },
      { id: '4.6', title: 'Language and communication', asks: 'Words that reach this person.' },
      {
        id: '4.7',
        title: 'Customs and etiquette',
        asks: 'Form of address, space and courtesy as they prefer.',
      },
      { id: '4.8', title: 'Stay calm', asks: 'Composed, aimed at a way out.' },
      { id: '4.9', title: 'Active listening', asks: 'Let them speak, say it back, ask.' },
      {
        id: '4.10',
        title: 'Empathise and apologise for inconvenience',
        asks: 'Name the trouble it caused and be sorry for it.',
      },
      { id: '4.11', title: 'Offer solutions', asks: 'Real alternatives, chosen together.' },
      {
        id: '4.12',
        title: 'Escalation and feedback',
        asks: 'Involve a supervisor when it is time; invite feedback.',
      },
    ],
  },
];

export const PRINCIPLES: ReadonlyMap<string, Principle> = new Map(
  LENSES.flatMap((lens) => lens.principles.map((p) => [p.id, p] as const)),
);
