/** The mean of some figures; 0 of none. */
export function mean(figures: readonly number[]): number {
  return figures.length === 0 ? 0 : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

/** Which share of a list is so, 0 to 1; 0 of none. */
export function shareOf<T>(list: readonly T[], isSo: (item: T) => boolean): number {
  return mean(list.map((item) => Number(isSo(item))));
}
