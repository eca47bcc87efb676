/** The browser's own chooser; Taro's brings the recognition of every kind of device along. */
export function choosePhotos(countMax: number): Promise<string[]> {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = 'image/*';
  field.multiple = countMax > 1;
  return new Promise((resolve) => {
    field.addEventListener('change', () => {
      const files = [...(field.files ?? [])].slice(0, countMax);
      resolve(files.map((file) => URL.createObjectURL(file)));
    });
    field.addEventListener('cancel', () => resolve([]));
    field.click();
  });
}
