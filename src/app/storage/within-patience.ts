/** A database that neither answers nor fails within this time is treated as failed, so that nobody waits for it. */
const PATIENCE_MS = 4000;

export function withinPatience<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the browser’s database did not answer within ${PATIENCE_MS / 1000} seconds`)),
      PATIENCE_MS,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
