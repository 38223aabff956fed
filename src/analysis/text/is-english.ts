import type { Scenario } from '#core/model/scenario.ts';

/** Whether rules that go by English words may speak. */
export function isEnglish({ language }: Pick<Scenario, 'language'>): boolean {
  return /^en(-|$)/i.test(language);
}
