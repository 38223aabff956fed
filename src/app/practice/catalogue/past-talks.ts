import type { CatalogueEntry } from '#core/model/scenario-card.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';

/** What the kept talks mean for the catalogue as it is today. Records come latest first and stay so. */

export interface PastTalks {
  /** Can go on: the scenario is here and unchanged. */
  readonly unfinished: readonly TalkRecord[];
  readonly finished: readonly TalkRecord[];
  /** The scenario changed or went away since, so that they can be listed but not replayed. */
  readonly older: readonly TalkRecord[];
}

export function sortTalks(records: readonly TalkRecord[], entries: readonly CatalogueEntry[]): PastTalks {
  const hashes = new Map(entries.flatMap((entry) => (entry.ok ? [[entry.id, entry.hash] as const] : [])));
  const isCurrent = ({ attempt }: TalkRecord) => hashes.get(attempt.scenario) === attempt.hash;
  const current = records.filter(isCurrent);
  return {
    unfinished: current.filter((record) => record.endedAt === null && isWorthResuming(record, records)),
    finished: current.filter((record) => record.endedAt !== null),
    older: records.filter((record) => !isCurrent(record) && record.attempt.replies.length > 0),
  };
}

/** A talk that was opened and left before the first reply counts only while nothing later was begun. */
function isWorthResuming(record: TalkRecord, all: readonly TalkRecord[]): boolean {
  if (record.attempt.replies.length > 0) return true;
  return all.find((other) => other.attempt.scenario === record.attempt.scenario) === record;
}
