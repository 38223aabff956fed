import { stockFaceFor } from '#core/model/stock-faces.ts';
import { placeholder } from './answers.ts';

/** The smallest scenario that can be played: one exchange and its ending. */
export function blankScenario(id: string, title: string): string {
  const todo = (what: string) => `'${placeholder(what)}'`;
  const reply = (name: string, marker: string, what: string, feedback: string) => `      - id: ${name}
        says: ${todo(what)}
        markers: [${marker}]
        to: the-end
        feedback:
          reaction: ${todo(`How the customer takes it. (${what}.)`)}
          act: ${todo(`What you did, in one sentence. (${what}.)`)}
          principle: '4.9'
          ${feedback}`;
  return `# yaml-language-server: $schema=../../public/schema/scenario.schema.json
format: 1
id: ${id}
title: ${title}
summary: ${todo('One or two sentences for the card: who, and what makes it hard')}
aim: ${todo('What is practised here')}
language: en
channel: phone
minutes: 5
rating: '1'
label: Raised voice
key: { keyed_by: author, raters: 1, agreement: null }

customer:
  name: ${todo('Name')}
  pronouns: ${todo('such as she/her')}
  portrait: ${stockFaceFor(id, '')}
  about: ${todo('Who they are, and what this means to them; for the debrief')}
  persona: angry

briefing:
  you: ${todo('Who the trainee is')}
  situation: ${todo('How the contact begins')}
  authority:
    - ${todo('What the trainee may decide')}
  policy:
    - title: The rule that matters here
      text: ${todo('What your house says about it')}
  screen:
    - { label: Customer, value: ${todo('What the screen shows of them')} }

start: opening

beats:
  opening:
    phase: open
    says: ${todo('The first words: the grievance, and one thing said in passing')}
    elicits: [listen]
    replies:
${reply('say-it-back', 'listen.paraphrase', 'Says back two things that went wrong', `caveat: ${todo('When this would be wrong')}`)}
${reply('ask-one-thing', 'listen.one-question', 'Asks one question', `better: ${todo('A better line than this question')}`)}
${reply('form-first', 'listen.cuts-to-form', 'Asks for what is known already', `better: ${todo('A better line than this form')}`)}

endings:
  the-end:
    grade: fair
    title: It is put right
    epilogue: ${todo('What the customer did next, and told a friend')}
    csat: 4
    nps: 6
    minutes: 8
    follow-up: ${todo('What is now due, by whom and when')}

exits: { gone: the-end }
`;
}
