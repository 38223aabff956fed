/** What a chance is called. A figure that is not certain is not shown as certain. */
export function percent(chance: number): string {
  const whole = Math.round(chance * 100);
  if (whole === 100 && chance < 1) return 'over 99 %';
  if (whole === 0 && chance > 0) return 'under 1 %';
  return `${whole} %`;
}
