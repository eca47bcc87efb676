import { setImmediate as nodeSetImmediate } from 'node:timers';
import { deserialize, serialize } from 'node:v8';

// A page's world is a browser's; what lives beside it in a test, a server or the SDK, waits and copies as Node does.
globalThis.setImmediate ??= nodeSetImmediate;
globalThis.structuredClone ??= <T>(value: T) => deserialize(serialize(value)) as T;
