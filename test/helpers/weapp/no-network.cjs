/**
 * Loaded before a Node program and every Node program it starts: nothing of them reaches another machine, by a connection,
 * a datagram or the question for a name; what they try is written down, host by host.
 */
const { appendFileSync } = require('node:fs');
const { Socket: Datagrams } = require('node:dgram');
const dns = require('node:dns');
const { Socket } = require('node:net');

const note = (host) => appendFileSync(process.env.ATTEMPTS_FILE, `${host}\n`);

Socket.prototype.connect = function refuse(...words) {
  const [options] = words.flat();
  const host = options?.host ?? options?.path ?? String(options);
  note(host);
  process.nextTick(() => this.destroy(new Error(`no network for ${host}`)));
  return this;
};

for (const name of ['send', 'connect']) {
  Datagrams.prototype[name] = function refuse(...words) {
    note(words.filter((word) => typeof word === 'string').pop() ?? 'a datagram');
    throw new Error('no network for datagrams');
  };
}

for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(resolver).filter((one) => /^(lookup|resolve|reverse)/.test(one))) {
    resolver[name] = (host) => {
      note(host);
      throw new Error(`no network for ${host}`);
    };
  }
}
