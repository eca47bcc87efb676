import { act, render } from '@testing-library/react';
import { type ComponentType, createElement } from 'react';
import { send } from '../../../miniprogram/cloud/transport';
import { mainPages, subpackagePages } from '../../../miniprogram/pages';
import { componentWords } from '../../../shared/text/components';
import { page } from '../../helpers/taro/taro';

jest.mock('../../../miniprogram/demo/switcher', () => ({ DemoSwitcher: () => null }));
jest.mock('../../../miniprogram/cloud/transport', () => ({ send: jest.fn() }));
window.matchMedia = () => ({ matches: false, addListener: () => undefined }) as unknown as MediaQueryList;

const sent = send as jest.Mock;
const pages = [
  ...mainPages,
  ...Object.entries(subpackagePages).flatMap(([stage, names]) => names.map((name) => `pages/${stage}/${name}/index`)),
];

/** What there is to do or to read at once, before any answer: these wait for nothing. */
const ready: Readonly<Record<string, string>> = {
  'pages/proposal/raise/index': 'one writes or speaks at once; what is alike comes while one writes',
  'pages/service/ask/index': 'one writes at once; the grids come for the last question',
  'pages/meeting/enter-code/index': 'six digits to be typed',
  'pages/phone/unsent/index': 'what the phone itself keeps',
  'pages/phone/collect/index': 'made for a walk without a network',
};

function open(path: string): HTMLElement {
  page.open({ id: 'x', tab: 'open', list: 'open', period: '2026', kind: 'notice' });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- every page, by its path
  const { default: Page } = require(`../../../miniprogram/${path}`) as { default: ComponentType };
  return render(createElement(Page)).container;
}

afterEach(() => jest.useRealTimers());

describe('before the cloud has answered', () => {
  beforeEach(() => sent.mockReset().mockReturnValue(new Promise(() => undefined)));

  it.each(pages)('%s shows the shape of what is coming, or what can be done already', async (path) => {
    const container = open(path);
    await act(() => Promise.resolve());
    const isWaiting = container.querySelector('.skeleton') !== null;
    expect([path, isWaiting]).toEqual([path, !(path in ready)]);
    if (!isWaiting) expect(container.querySelector('[role=button],input,textarea,.empty-state')).not.toBeNull();
  });
});

describe('when no answer comes', () => {
  beforeEach(() => sent.mockReset().mockRejectedValue(new Error('no line')));

  it.each(pages.filter((path) => !(path in ready)))('%s says so in words, and can be tried again', async (path) => {
    jest.useFakeTimers();
    const container = open(path);
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(container.querySelector('.skeleton')).toBeNull();
    expect(container.textContent).toContain(componentWords.retry);
  });
});
