import type { Files } from '@cloud/_platform/files';

/** Pictures in memory, by path. */
export class MemoryFiles implements Files {
  readonly byPath = new Map<string, Uint8Array>();

  async read(path: string, bytesMax: number): Promise<Uint8Array | 'tooLarge' | null> {
    const bytes = this.byPath.get(path) ?? null;
    return bytes && bytes.length > bytesMax ? 'tooLarge' : bytes;
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    this.byPath.set(path, bytes);
  }

  async remove(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.byPath.delete(path);
  }

  async passingAddress(path: string): Promise<string> {
    return `https://files.example/${path}?sign=1`;
  }
}
