/** The part of yarn-bound 0.5 that the bench uses; the package has no types of its own. */
declare module 'yarn-bound' {
  interface Result {
    readonly text?: string;
    readonly options?: readonly { readonly text: string }[];
    readonly isDialogueEnd?: boolean;
  }
  export default class YarnBound {
    constructor(options: {
      readonly dialogue: string;
      readonly startAt: string;
      readonly variableStorage: Map<string, unknown>;
    });
    readonly currentResult: Result | undefined;
    advance(option?: number): void;
    jump(title: string): void;
  }
}
