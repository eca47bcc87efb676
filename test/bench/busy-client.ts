import { connect, type Socket } from 'node:net';

/** One call as it goes over the wire. */
export interface PreparedCall {
  openid: string;
  body: string;
}

export interface Load {
  /** Milliseconds from sending each call to the last byte of its answer. */
  latenciesMs: number[];
  durationMs: number;
  refusedCount: number;
}

function requestText({ openid, body }: PreparedCall): string {
  const length = Buffer.byteLength(body);
  return `POST /call/api HTTP/1.1\r\nhost: bench\r\nx-demo-openid: ${openid}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`;
}

/**
 * Sends the calls over some connections, each with one call at a time. Written on bare sockets, so that the machine's
 * few cores serve the server rather than its measuring.
 */
export async function sendAll(port: number, calls: readonly PreparedCall[], connectionCount: number): Promise<Load> {
  const load: Load = { latenciesMs: [], durationMs: 0, refusedCount: 0 };
  let next = 0;
  const takeCall = () => calls[next++];
  const startedMs = performance.now();
  const connections = Array.from({ length: connectionCount }, () => keepBusy(port, takeCall, load));
  await Promise.all(connections);
  load.durationMs = performance.now() - startedMs;
  return load;
}

function keepBusy(port: number, takeCall: () => PreparedCall | undefined, load: Load): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let received = '';
    let sentMs = 0;
    const send = () => {
      const call = takeCall();
      if (!call) {
        socket.end();
        resolve();
        return;
      }
      sentMs = performance.now();
      socket.write(requestText(call));
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
      if (!isWhole(received)) return;
      load.latenciesMs.push(performance.now() - sentMs);
      if (!received.includes('"ok":true')) load.refusedCount += 1;
      received = '';
      send();
    });
    failOnEarlyEnd(socket, reject);
  });
}

function isWhole(received: string): boolean {
  const bodyAt = received.indexOf('\r\n\r\n') + 4;
  if (bodyAt < 4) return false;
  const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
  return Buffer.byteLength(received.slice(bodyAt)) >= length;
}

function failOnEarlyEnd(socket: Socket, reject: (error: Error) => void): void {
  socket.on('close', (hadError) => {
    if (hadError || !socket.writableEnded) reject(new Error('the server closed a connection'));
  });
}
