import Taro from '../../helpers/taro/taro';
import { newVersionWords } from '../../../shared/text/components';

const applyUpdate = jest.fn();
let ready: () => void = () => undefined;
const modal = Taro.showModal as jest.Mock;
const pages = Taro.getCurrentPages as jest.Mock;

/** The module as it is after a start of the mini-program, on this page. */
async function startOn(route: string) {
  jest.resetModules();
  jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: Taro }));
  Taro.getUpdateManager.mockReturnValue({ onUpdateReady: (listener: () => void) => (ready = listener), applyUpdate });
  pages.mockReturnValue([{ route: 'pages/home/index' }, { route }]);
  const version = await import('../../../miniprogram/cloud/new-version.weapp');
  version.watchForNewVersion();
  return version;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

it('asks plainly on the first page, and takes the new version on a yes', async () => {
  await startOn('pages/home/index');
  modal.mockResolvedValueOnce({ confirm: true });
  ready();
  await settle();
  expect(modal).toHaveBeenCalledWith(newVersionWords);
  expect(applyUpdate).toHaveBeenCalledTimes(1);
});

it('lets somebody who writes go on, and asks when the first page is shown again', async () => {
  const version = await startOn('pages/proposal/raise/index');
  ready();
  expect(modal).not.toHaveBeenCalled();
  modal.mockResolvedValueOnce({ confirm: true });
  version.offerNewVersion();
  await settle();
  expect(applyUpdate).toHaveBeenCalledTimes(1);
});

it('takes a no for this time, and asks once', async () => {
  const version = await startOn('pages/home/index');
  modal.mockResolvedValueOnce({ confirm: false });
  ready();
  await settle();
  version.offerNewVersion();
  expect(modal).toHaveBeenCalledTimes(1);
  expect(applyUpdate).not.toHaveBeenCalled();
});

it('asks nothing while there is no new version', async () => {
  (await startOn('pages/home/index')).offerNewVersion();
  expect(modal).not.toHaveBeenCalled();
});
