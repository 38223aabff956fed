import type { Grade, Phase } from '#core/model/words.ts';
import type { Plain } from '#formats/yaml/edit-source.ts';

/** What new parts begin as: complete, so that the scenario plays, and plainly still to be written. */

type Group = { readonly [key: string]: Plain };

export function newReply(id: string, to: string): Group {
  return {
    id,
    says: '‹Write what the trainee says here›',
    markers: ['calm.short-turn'],
    to,
    feedback: {
      reaction: '‹Write how the customer takes it›',
      act: '‹Write what the trainee did here, and why it matters›',
      principle: '0.7',
      better: '‹Write a line that would have been better›',
    },
  };
}

export function newBeat(phase: Phase, to: string): Group {
  return {
    phase,
    says: '‹Write what the customer says here›',
    elicits: ['listen'],
    replies: [newReply('first-reply', to), newReply('second-reply', to)],
  };
}

export function newEnding(grade: Grade): Group {
  return {
    grade,
    title: 'A new ending',
    epilogue: '‹Write what the customer did next here›',
    csat: 3,
    nps: 5,
    minutes: 8,
    'follow-up': '‹Write what is due now here, by whom and when›',
  };
}
