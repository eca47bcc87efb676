/**
 * An instance of a cloud function: `node function-host.cjs <index.js>` loads the deployed bundle and runs it for each
 * message `{ id, openid, event, nowMs }`. As on the platform, who calls stands in the environment of the whole process.
 */
const RealDate = Date;
/** The instant at which the instance's clock stands; null while it goes as the machine's does. */
let standsAtMs = null;

/** The clock of the instance, before the bundle sees it: a story tells what time it is. */
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0 && standsAtMs !== null) super(standsAtMs);
    else super(...parts);
  }

  static now() {
    return standsAtMs ?? RealDate.now();
  }
};

const startedAt = process.hrtime.bigint();
const { main } = require(process.argv[2]);
const loadedInMs = Number(process.hrtime.bigint() - startedAt) / 1e6;

process.env.WX_CONTEXT_KEYS = 'WX_OPENID,WX_APPID';
process.env.WX_APPID = 'wx0';

async function run({ id, openid, event, nowMs = null }) {
  standsAtMs = nowMs;
  // A push of WeChat's carries an OPENID too: that of the person whom it is about.
  const isPushed = event?.MsgType !== undefined && openid === '';
  const isCalled = openid !== '';
  process.env.TCB_SOURCE = isCalled ? 'wx_client' : isPushed ? 'wx_unknown' : 'wx_trigger';
  if (isCalled || isPushed) process.env.WX_OPENID = isCalled ? openid : event.FromUserName;
  else delete process.env.WX_OPENID;
  try {
    process.send({ id, result: await main(event) });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
}

process.on('message', (message) => void run(message));
process.send({ loadedInMs });
