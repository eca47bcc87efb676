import { existsSync } from 'node:fs';
import { renderHook } from '@testing-library/react';
import { useShareCard } from '../../../miniprogram/cloud/use-share-card';
import { page } from '../../helpers/taro/taro';

it('shares the page with the picture drawn ahead, never a picture of the page', () => {
  const card = { title: '村里的一件事，请您看看', path: '/pages/proposal/matter/index?id=a' };
  renderHook(() => useShareCard(card));
  expect(page.share()).toEqual({ ...card, imageUrl: '/static/share.jpg' });
  expect(existsSync('miniprogram/static/share.jpg')).toBe(true);
});
