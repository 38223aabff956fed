/** Median and range of repeated measurements. */
export function spread(values: readonly number[]): { median: number; min: number; max: number; p95: number } {
  const sorted = [...values].toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  return { median: at(0.5), min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN, p95: at(0.95) };
}
