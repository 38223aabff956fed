import { createServer, connect, type Server, type Socket } from 'node:net';

/**
 * A line between a program and a server of this machine on which answers can get lost: what the program sends still gets
 * through, what comes back does not, until the line breaks.
 */
export class LossyLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #deaf = false;

  private constructor(target: number) {
    this.#server = createServer((near) => {
      const far = connect(target, '127.0.0.1');
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.once('close', () => {
          this.#sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
        socket.on('error', () => undefined);
      }
      near.pipe(far);
      far.on('data', (chunk) => {
        if (!this.#deaf) near.write(chunk);
      });
    });
  }

  static async to(target: number): Promise<LossyLine> {
    const line = new LossyLine(target);
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** From now on nothing comes back. */
  loseAnswers(): void {
    this.#deaf = true;
  }

  /** Cuts every connection; those made from now on are whole. */
  cut(): void {
    this.#deaf = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  async end(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
