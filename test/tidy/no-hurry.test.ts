import { projectFiles, read } from './sources';

/** Every screen that moves with the seconds, and why that hurries nobody. */
const ticking: Readonly<Record<string, string>> = {
  'miniprogram/components/timer/index.tsx': 'the speaking timer, the one that may be seen; it stops nobody',
  'miniprogram/components/voice-field/index.tsx': 'counts up while somebody speaks',
  'miniprogram/demo/clock-panel.tsx': 'the clock of the demonstration',
  'miniprogram/demo/switcher.h5.tsx': 'the clock of the demonstration',
  'miniprogram/pages/meeting/check-in/hall-code.tsx': 'fetches the next check-in code before the old one ends',
  'miniprogram/pages/meeting/evening/now-card.tsx': 'how long a matter has been talked about, in minutes',
  'miniprogram/pages/meeting/screen/index.tsx': 'the clock of the hall’s wall',
  'miniprogram/pages/meeting/screen/screen-main.tsx': 'the speaking timer on the hall’s wall',
};

it('puts nobody under the pressure of time: nothing else on a screen counts', () => {
  const screens = projectFiles.filter((path) => /^miniprogram\/.*\.tsx$/.test(path));
  const counting = screens.filter((path) => /\buseNow\(|\bsetInterval\(/.test(read(path)));
  expect(counting).toEqual(Object.keys(ticking).sort());
});
