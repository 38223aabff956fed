/** What a text is, told from its key: `beats/hello/replies/sorry/feedback/act` is what was done with the reply "sorry". */

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  summary: 'Summary for the card',
  aim: 'What is practised',
  label: 'Content label',
  'key/note': 'Note on the key',
  'customer/name': 'Name',
  'customer/pronouns': 'Pronouns',
  'customer/about': 'Who they are',
  'briefing/you': 'Who you are',
  'briefing/situation': 'How it begins',
  'facilitator/aim': 'What a room takes away',
  'facilitator/dispute': 'Where the key is disputed',
  'facilitator/care': 'Care',
};

const ENTRIES: Readonly<Record<string, string>> = {
  'briefing/authority': 'You may decide',
  'briefing/limits': 'Not yours to decide',
  'briefing/policy': 'Policy',
  'briefing/screen': 'On your screen',
  'facilitator/questions': 'Question',
};

const PIECES: Readonly<Record<string, string>> = {
  title: 'heading',
  text: 'text',
  label: 'label',
  value: 'value',
};

const REPLY: Readonly<Record<string, string>> = {
  says: 'what you say',
  'feedback/reaction': 'the reaction',
  'feedback/act': 'what you did',
  'feedback/better': 'a better line',
  'feedback/caveat': 'when it would be wrong',
};

const ENDING: Readonly<Record<string, string>> = {
  title: 'title',
  epilogue: 'what they did next',
  'follow-up': 'what is now due',
};

const LINES: Readonly<Record<string, string>> = { says: 'They say', thinks: 'They think' };

export function stringWords(key: string): string {
  const field = FIELDS[key];
  if (field !== undefined) return field;
  const [top = '', name = '', third = '', fourth = '', ...rest] = key.split('/');
  if (top === 'endings') return `“${name}”: ${ENDING[third] ?? third}`;
  if (top === 'beats' && third === 'replies')
    return `Reply “${fourth}”: ${REPLY[rest.join('/')] ?? rest.join('/')}`;
  if (top === 'beats' && third === 'cue') return 'What is hinted at';
  if (top === 'beats') {
    const variant = rest[0] === '1' ? '' : `, variant ${rest[0] ?? ''}`;
    return `${LINES[third] ?? third}, line ${fourth}${variant}`;
  }
  const entry = ENTRIES[`${top}/${name}`];
  if (entry === undefined) return key;
  return fourth === '' ? `${entry}, ${third}` : `${entry}, ${third}: ${PIECES[fourth] ?? fourth}`;
}
