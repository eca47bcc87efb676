/** `npm run build [-- weapp h5 functions local]`: builds what is named, or the screens for both targets and the functions. */
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { build, outputNames } from './lib/outputs.mjs';

await main(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !outputNames.includes(name));
  if (unknown) throw new Error(`there is no output ${unknown}; there are ${outputNames.join(', ')}`);
  await ensureInstalled();
  for (const name of names.length > 0 ? names : ['weapp', 'h5', 'functions']) await build(name);
});
