import { type ChildProcess, fork } from 'node:child_process';
import type { BusyEvening } from './busy-evening';

interface Usage {
  cpuMicros: { user: number; system: number };
  residentBytes: number;
}

/** What can be asked of the server's process. */
interface Answers {
  ready: { port: number; evening: BusyEvening };
  usage: Usage;
  countBallots: number;
  closePolls: number;
}

/** The server in its own process, seen from the one that measures. */
export class ServerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static start(program: string, args: readonly string[]): ServerProcess {
    return new ServerProcess(fork(program, args, { serialization: 'advanced' }));
  }

  ask<Q extends keyof Answers>(question: Q): Promise<Answers[Q]> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error('the server under load ended'));
      this.child.once('exit', onExit);
      const listen = (message: { question: string; answer: Answers[Q] }) => {
        if (message.question !== question) return;
        this.child.off('message', listen).off('exit', onExit);
        resolve(message.answer);
      };
      this.child.on('message', listen);
      if (question !== 'ready') this.child.send(question);
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      this.child.send('stop');
    });
  }
}
