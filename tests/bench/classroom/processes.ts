import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Order, Report } from './orders.ts';

/** The processes of a bench: each ended by its own handle, and asked one thing at a time. */

const LONGEST_ANSWER_MS = 120_000;
/** The kernel's clock ticks a second, which `/proc` counts in; 100 on every Linux that Node runs on. */
const TICKS = 100;

export class BenchProcess {
  readonly child: ChildProcess;

  constructor(file: string, args: readonly string[] = []) {
    this.child = fork(join(import.meta.dirname, file), [...args], {
      execArgv: ['--expose-gc', '--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  /** The next message; rejects when the process ends instead. */
  answer<Answer>(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer')), LONGEST_ANSWER_MS);
      const ended = () => reject(new Error('the process ended'));
      this.child.once('exit', ended);
      this.child.once('message', (message) => {
        clearTimeout(timer);
        this.child.off('exit', ended);
        resolve(message as Answer);
      });
    });
  }

  ask<Answer>(message: string | object): Promise<Answer> {
    const answer = this.answer<Answer>();
    this.child.send(message);
    return answer;
  }

  async order(order: Order): Promise<Report> {
    const { report, error } = await this.ask<{ report?: Report; error?: string }>(order);
    if (!report) throw new Error(error ?? 'no report');
    return report;
  }

  /** Milliseconds of processor time so far, user and system. */
  cpu(): number {
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.send('end', () => undefined);
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(timer);
  }
}
