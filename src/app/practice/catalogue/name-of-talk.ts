import type { TalkRecord } from '#app/storage/talk-record.ts';

/** What a talk is called in a list: a branch says where it left the talk it came from. */
export function nameOfTalk({ title, branchOf }: Pick<TalkRecord, 'title' | 'branchOf'>): string {
  return branchOf ? `What if, from turn ${branchOf.at + 1} of “${title}”` : title;
}
