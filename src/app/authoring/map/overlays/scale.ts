/** Where a value stands on a scale: the number of limits it has reached. Limits ascend. */
export function stepOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}

/** "62 %" */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Visits a talk as something one can picture: "in 62 of 100 talks", "1.4 times a talk". */
export function talksWords(visits: number): string {
  if (visits <= 0) return 'in no talk';
  if (visits < 0.005) return 'in fewer than 1 of 100 talks';
  if (visits > 1.005) return `${visits.toFixed(1)} times a talk`;
  const talks = Math.round(visits * 100);
  return talks === 100 ? 'in every talk' : `in ${talks} of 100 talks`;
}
