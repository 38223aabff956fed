/** Addresses that the classroom’s screens lead to. The shell has them all. */
export interface ClassroomLinks {
  readonly classroom: string;
  readonly console: (code: string) => string;
  readonly projector: (code: string) => string;
}
