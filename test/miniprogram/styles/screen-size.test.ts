import { projectFiles, read } from '../../tidy/sources';

const sizes = projectFiles
  .filter((path) => /^miniprogram\/pages\/meeting\/screen\/.*\.less$/.test(path))
  .flatMap((path) => [...read(path).matchAll(/font-size: ([^;]+);/g)].map(([, size]) => `${path}: ${size}`));
const vh = (size: string) => Number(/: ([\d.]+)vh$/.exec(size)?.[1]);

/** A letter is read from a distance of four hundred times its height: from ten metres, 25 mm. */
const lettersMm = 10_000 / 400;
/** The picture of a projector, or of a television of 100 inches. */
const pictureMm = 1_245;
/** A television of 65 inches: 1,428 mm by 803 mm. Its smallest words are read from eight metres as easily, see decision 0029. */
const television = { pictureMm: 803, lettersMm: 20 };

describe('the words on the wall', () => {
  it('grow with the picture, whatever hangs there', () => {
    expect(sizes.length).toBeGreaterThan(20);
    expect(sizes.filter((size) => Number.isNaN(vh(size)))).toEqual([]);
  });

  it('are read from ten metres, the smallest of them too', () => {
    expect(sizes.filter((size) => (vh(size) / 100) * pictureMm < lettersMm)).toEqual([]);
  });

  it('are no smaller than 20 mm on a television of 65 inches', () => {
    const small = sizes.filter((size) => (vh(size) / 100) * television.pictureMm < television.lettersMm);
    expect(small).toEqual([]);
  });
});
