/** Loaded before a program: nothing it does reaches another machine; what it tries is written down, host by host. */
const { appendFileSync } = require('node:fs');
const { Socket } = require('node:net');

Socket.prototype.connect = function refuse(...words) {
  const [options] = words.flat();
  const host = options?.host ?? options?.path ?? String(options);
  appendFileSync(process.env.ATTEMPTS_FILE, `${host}\n`);
  process.nextTick(() => this.destroy(new Error(`no network for ${host}`)));
  return this;
};
