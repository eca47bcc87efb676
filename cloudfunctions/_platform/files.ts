/** Where the bytes of pictures lie, by paths of our own choosing. Whatever cannot be reached throws {@link StoreBusy}. */
export interface Files {
  /** What lies there; null where nothing does. Reading stops behind `bytesMax`. */
  read(path: string, bytesMax: number): Promise<Uint8Array | 'tooLarge' | null>;
  /** Whole or not at all; what lay there before is replaced. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** What is not there is removed already. */
  remove(paths: readonly string[]): Promise<void>;
  /** An address that shows what lies there for a while to whoever is given it. */
  passingAddress(path: string): Promise<string>;
}

/** For tools that have nothing to do with pictures. */
export const noFiles: Files = {
  read: async () => null,
  write: refuseWriting,
  remove: async () => undefined,
  passingAddress: refuseWriting,
};

function refuseWriting(): Promise<never> {
  return Promise.reject(new Error('this tool keeps no pictures'));
}
