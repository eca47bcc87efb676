import { useState } from 'react';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { PhotoPicker } from '../../../miniprogram/components/photo-picker';
import { PhotoStrip } from '../../../miniprogram/components/photo-strip';
import { uploadFile } from '../../../miniprogram/cloud/upload';
import { UploadRefused } from '../../../miniprogram/cloud/upload-refused';
import { componentWords } from '../../../shared/text/components';

jest.mock('../../../miniprogram/cloud/upload', () => ({
  uploadFile: jest.fn(),
  fileUrl: (fileId: string) => `/files/${fileId}`,
}));

const upload = uploadFile as jest.Mock;
const choose = Taro.chooseImage as jest.Mock;

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
  expect(Taro.previewImage).toHaveBeenCalledWith({ current: '/files/b', urls: ['/files/a', '/files/b'] });
});

it('draws nothing without photos', () => {
  expect(render(<PhotoStrip fileIds={[]} />).container.childElementCount).toBe(0);
});
