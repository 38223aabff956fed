/** The same names with one value changed, or taken out. */
export function withValue<T>(
  values: Readonly<Record<string, T>>,
  name: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const { [name]: _old, ...others } = values;
  return value === undefined ? others : { ...others, [name]: value };
}
