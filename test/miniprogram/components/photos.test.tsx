import { useState } from 'react';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { PhotoPicker } from '../../../miniprogram/components/photo-picker';
import { showPhotos } from '../../../miniprogram/components/photo-strip/show-photos.weapp';
import { PhotoStrip } from '../../../miniprogram/components/photo-strip';
import { callView } from '../../../miniprogram/cloud/call';
import { uploadFile } from '../../../miniprogram/cloud/upload';
import { UploadRefused } from '../../../miniprogram/cloud/upload-refused';
import { componentWords, photoPlaces } from '../../../shared/text/components';

jest.mock('../../../miniprogram/cloud/upload', () => ({ uploadFile: jest.fn() }));

jest.mock('../../../miniprogram/cloud/file-url', () => ({ fileUrl: (fileId: string) => `/files/${fileId}` }));

jest.mock('../../../miniprogram/cloud/call', () => ({ callView: jest.fn(), callCommand: jest.fn() }));

/** The picker is the same in both; only the choosing differs, and is looked at by itself below. */
jest.mock('../../../miniprogram/components/photo-picker/choose-photos', () =>
  jest.requireActual<object>('../../../miniprogram/components/photo-picker/choose-photos.weapp'),
);

const upload = uploadFile as jest.Mock;
const choose = Taro.chooseImage as jest.Mock;
const ask = callView as jest.Mock;

function Picker({ photosMax = 9 }: { photosMax?: number }) {
  const [fileIds, setFileIds] = useState<string[]>([]);
  return (
    <>
      <PhotoPicker label="照片" fileIds={fileIds} onChange={setFileIds} photosMax={photosMax} />
      <output>{fileIds.join(' ')}</output>
    </>
  );
}

const stored = () => screen.getByRole('status').textContent;
const tapAdd = () => fireEvent.click(screen.getByText(componentWords.photoAdd));

it('stores every chosen photo, in order', async () => {
  choose.mockResolvedValueOnce({ tempFilePaths: ['blob:1', 'blob:2'] });
  upload.mockImplementation((path: string) => Promise.resolve({ fileId: path.replace('blob:', 'file-') }));
  render(<Picker />);
  tapAdd();
  await waitFor(() => expect(stored()).toBe('file-1 file-2'));
  expect(screen.getByText('2/9 张')).toBeTruthy();
});

it('offers no more places than are left', async () => {
  choose.mockResolvedValueOnce({ tempFilePaths: ['blob:1', 'blob:2', 'blob:3'] });
  upload.mockImplementation((path: string) => Promise.resolve({ fileId: path }));
  render(<Picker photosMax={2} />);
  tapAdd();
  await waitFor(() => expect(stored()).toBe('blob:1 blob:2'));
  expect(choose).toHaveBeenCalledWith(expect.objectContaining({ count: 2 }));
  expect(screen.queryByText(componentWords.photoAdd)).toBeNull();
});

it('says of each photo how far it has gone up, until it is there', async () => {
  choose.mockResolvedValueOnce({ tempFilePaths: ['blob:1'] });
  let tell: (percent: number) => void = () => undefined;
  let arrive: (photo: { fileId: string }) => void = () => undefined;
  upload.mockImplementationOnce((_: string, onProgress: typeof tell) => {
    tell = onProgress;
    return new Promise((resolve) => (arrive = resolve));
  });
  render(<Picker />);
  tapAdd();
  await screen.findByText(componentWords.photoGoingUp(0));
  act(() => tell(40));
  expect(screen.getByText('已传 40%')).toBeTruthy();
  expect(stored()).toBe('');
  act(() => arrive({ fileId: 'file-1' }));
  await waitFor(() => expect(stored()).toBe('file-1'));
  expect(screen.queryByText(/已传/)).toBeNull();
});

it('keeps a photo that was not sent, and sends it again', async () => {
  choose.mockResolvedValueOnce({ tempFilePaths: ['blob:1'] });
  upload.mockRejectedValueOnce(new Error('lost')).mockResolvedValueOnce({ fileId: 'file-1' });
  render(<Picker />);
  tapAdd();
  fireEvent.click(await screen.findByText(new RegExp(componentWords.photoRetry)));
  await waitFor(() => expect(stored()).toBe('file-1'));
});

it('says of a refused photo that another is needed, and takes it away', async () => {
  choose.mockResolvedValueOnce({ tempFilePaths: ['blob:1'] });
  upload.mockRejectedValueOnce(new UploadRefused({ code: 'InputTooLarge' }));
  render(<Picker />);
  tapAdd();
  await screen.findByText(componentWords.photoRefused);
  fireEvent.click(screen.getByRole('button', { name: componentWords.photoRemove }));
  expect(screen.queryByText(componentWords.photoRefused)).toBeNull();
  expect(stored()).toBe('');
});

it('takes a stored photo away', async () => {
  choose.mockResolvedValueOnce({ tempFilePaths: ['blob:1'] });
  upload.mockResolvedValueOnce({ fileId: 'file-1' });
  render(<Picker />);
  tapAdd();
  await waitFor(() => expect(stored()).toBe('file-1'));
  fireEvent.click(screen.getByRole('button', { name: componentWords.photoRemove }));
  expect(stored()).toBe('');
});

it('shows photos large by a tap', () => {
  const { container } = render(<PhotoStrip fileIds={['a', 'b']} label="路灯" />);
  fireEvent.click(container.querySelectorAll('.photo-strip-item')[1] as Element);
  const large = document.querySelector('.photo-large') as HTMLElement;
  expect(large.querySelector('img')?.getAttribute('src')).toBe('/files/b');
  fireEvent.click(large);
  expect(document.querySelector('.photo-large')).toBeNull();
});

it('shows photos in WeChat’s own way there', () => {
  showPhotos('/files/b', ['/files/a', '/files/b']);
  expect(Taro.previewImage).toHaveBeenCalledWith({ current: '/files/b', urls: ['/files/a', '/files/b'] });
});

const { choosePhotos } = jest.requireActual<{ choosePhotos: (countMax: number) => Promise<string[]> }>(
  '../../../miniprogram/components/photo-picker/choose-photos.h5',
);

it('opens the browser’s own chooser, and takes no more than there is room for', async () => {
  URL.createObjectURL = jest.fn((file) => `blob:${(file as File).name}`);
  const opened: HTMLInputElement[] = [];
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    opened.push(this);
  });
  const chosen = choosePhotos(2);
  const [field] = opened as [HTMLInputElement];
  const files = ['1', '2', '3'].map((name) => new File([], name));
  Object.defineProperty(field, 'files', { value: files });
  fireEvent.change(field);
  expect(await chosen).toEqual(['blob:1', 'blob:2']);
  const cancelled = choosePhotos(1);
  opened[1]?.dispatchEvent(new Event('cancel'));
  expect(await cancelled).toEqual([]);
});

it('draws nothing without photos', () => {
  expect(render(<PhotoStrip fileIds={[]} />).container.childElementCount).toBe(0);
});

describe('a photo that does not come', () => {
  const drawn = () => render(<PhotoStrip fileIds={['a', 'b']} />).container;
  const imagesIn = (container: HTMLElement) =>
    [...container.querySelectorAll('img')].map((image) => image.getAttribute('src'));
  const lose = (container: HTMLElement, index = 0) =>
    fireEvent.error(container.querySelectorAll('img')[index] as Element);

  it('is asked about, alone', async () => {
    ask.mockResolvedValueOnce({ ok: true, data: { status: 'inReview', address: '/files/in-review/key' } });
    const container = drawn();
    expect(ask).not.toHaveBeenCalled();
    lose(container);
    await screen.findByText(photoPlaces.states.inReview);
    expect(ask.mock.calls).toEqual([['photo.read', { fileId: 'a' }]]);
    expect(imagesIn(container)).toEqual(['/files/in-review/key', '/files/b']);
  });

  it.each([
    ['inReview', photoPlaces.states.inReview],
    ['hidden', photoPlaces.states.hidden],
    ['removed', photoPlaces.states.removed],
    ['shown', photoPlaces.notLoaded],
  ])('is not drawn, and says why, when it is %s and the reader may not see it', async (status, words) => {
    ask.mockResolvedValueOnce({ ok: true, data: { status, address: null } });
    const container = drawn();
    lose(container);
    await screen.findByText(words);
    expect(imagesIn(container)).toEqual(['/files/b']);
    expect(screen.queryAllByRole('button')).toHaveLength(1);
  });

  it('is asked about once, also when its other address leads nowhere', async () => {
    ask.mockResolvedValueOnce({ ok: true, data: { status: 'inReview', address: '/files/in-review/key' } });
    const container = drawn();
    lose(container);
    await screen.findByText(photoPlaces.states.inReview);
    lose(container);
    await screen.findByText(photoPlaces.notLoaded);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['refused', () => Promise.resolve({ ok: false, refusal: { code: 'PhotoUnknown' } })],
    ['lost', () => Promise.reject(new Error('lost'))],
  ])('says that it was not opened when the answer is %s', async (_, answer) => {
    ask.mockImplementationOnce(answer);
    lose(drawn());
    await screen.findByText(photoPlaces.notLoaded);
  });
});
