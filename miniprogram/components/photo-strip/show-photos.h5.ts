import { componentWords } from '@shared/text/components';

/** In a browser Taro would bring a whole slide show of 50 kB along; one photo at a time, closed by a tap, is enough. */
export function showPhotos(url: string): void {
  const veil = document.createElement('button');
  veil.className = 'photo-large';
  veil.setAttribute('aria-label', componentWords.close);
  const photo = document.createElement('img');
  photo.src = url;
  photo.alt = '';
  veil.append(photo);
  veil.addEventListener('click', () => veil.remove());
  veil.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') veil.remove();
  });
  document.body.append(veil);
  veil.focus();
}
