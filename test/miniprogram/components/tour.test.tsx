import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { TourOffer, TourStrip } from '../../../miniprogram/components/tour-strip';
import { skipTour, tourPages } from '../../../miniprogram/cloud/tour';
import { tourPlace, tourWords } from '../../../shared/text/words/tour';
import { page } from '../../helpers/taro/taro';

const shownOn = (path: string) =>
  jest.spyOn(Taro, 'getCurrentInstance').mockReturnValue({ router: { path, params: {} } } as never);

beforeEach(() => {
  page.open();
  jest.restoreAllMocks();
});
afterEach(() => skipTour());

it('has a sentence for each of its screens', () => {
  expect(tourWords.steps).toHaveLength(tourPages.length);
});

it('is offered once: whoever thinks better of it is not asked again', () => {
  const { unmount } = render(<TourOffer />);
  fireEvent.click(screen.getByText(tourWords.skip));
  expect(screen.queryByText(tourWords.offer)).toBeNull();
  unmount();
  render(<TourOffer />);
  expect(screen.queryByText(tourWords.offer)).toBeNull();
});

it('leads over the real screens one by one and back to the first page', () => {
  render(<TourOffer />);
  fireEvent.click(screen.getByText(tourWords.start));
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' });
  for (const [place, url] of tourPages.entries()) {
    shownOn(url.slice(1));
    const { unmount } = render(<TourStrip />);
    expect(screen.getByText(tourWords.steps[place] ?? '')).toBeTruthy();
    expect(screen.getByText(tourPlace(place))).toBeTruthy();
    fireEvent.click(screen.getByText(place === tourPages.length - 1 ? tourWords.end : tourWords.next));
    unmount();
  }
  const wentTo = [...(Taro.navigateTo as jest.Mock).mock.calls, ...(Taro.redirectTo as jest.Mock).mock.calls];
  expect(wentTo.map(([{ url }]) => url)).toEqual(tourPages.slice(1));
  expect(Taro.reLaunch).toHaveBeenCalledTimes(2);
});

it('shows nothing on any other page, and nothing once it was left', () => {
  render(<TourOffer />);
  fireEvent.click(screen.getByText(tourWords.start));
  shownOn('pages/points/shop/index');
  const { container, unmount } = render(<TourStrip />);
  expect(container.textContent).toBe('');
  unmount();
  shownOn('pages/home/index');
  render(<TourStrip />);
  fireEvent.click(screen.getByText(tourWords.stop));
  expect(screen.queryByText(tourWords.stop)).toBeNull();
});
