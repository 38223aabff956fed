/** A custom property set inline, where its value comes from data. */
export type CustomProperty = `--${string}`;

declare module 'react' {
  interface CSSProperties {
    [property: CustomProperty]: string | number | undefined;
  }
}
