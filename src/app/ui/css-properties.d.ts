export {};

declare module 'react' {
  /** Custom properties may be set inline, where a value comes from data. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
