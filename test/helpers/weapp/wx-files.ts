import { answer, type Answered } from './wx-answers';

/** Where a mini-program may keep files of its own. */
export const userDataPath = 'wxfile://usr';
const fileTypes = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];

interface WriteFile extends Answered {
  filePath: string;
  data: string | ArrayBuffer;
  encoding?: string;
}

interface SaveFile extends Answered {
  tempFilePath: string;
}

interface OfPath extends Answered {
  path?: string;
  filePath?: string;
}

interface OpenDocument extends Answered {
  filePath: string;
  fileType?: string;
  showMenu?: boolean;
}

export interface OpenedDocument {
  path: string;
  bytes: Buffer;
  /** Whether its person may send it on, to a printer or to somebody. */
  hasMenu: boolean;
}

/** The files that a mini-program keeps on a phone, and the documents of them that its person was shown. */
export class UserFiles {
  readonly opened: OpenedDocument[] = [];
  /** What the mini-program wrote into its own folder. */
  readonly files = new Map<string, Buffer>();
  private savedCount = 0;

  /** `saved` outlives the mini-program, as what it kept in its storage does; the temporary ones do not. */
  constructor(
    private readonly temporary: Map<string, Buffer>,
    readonly saved: Map<string, Buffer>,
  ) {}

  readonly calls = {
    getFileSystemManager: () => ({
      writeFile: (options: WriteFile) => this.write(options),
      readFile: (options: OfPath) => answer('readFile', options, () => this.read(options.filePath ?? '')),
      saveFile: (options: SaveFile) => answer('saveFile', options, () => this.save(options)),
      access: (options: OfPath) => answer('access', options, () => this.find(options.path ?? '')),
      removeSavedFile: (options: OfPath) =>
        answer('removeSavedFile', options, () => this.remove(options.filePath ?? '')),
    }),
    openDocument: (options: OpenDocument): void => answer('openDocument', options, () => this.open(options)),
  };

  private write(options: WriteFile): void {
    const { filePath, data, encoding = 'utf8' } = options;
    answer('writeFile', options, () => {
      const name = filePath.slice(userDataPath.length + 1);
      if (filePath !== `${userDataPath}/${name}` || name === '') throw new Error(`permission denied, open ${filePath}`);
      // NOTE: there is no folder but the one that everybody has; a name with a slash asks for another.
      if (name.includes('/')) throw new Error(`no such file or directory, open ${filePath}`);
      if (encoding !== 'base64' && encoding !== 'utf8') throw new Error(`invalid encoding ${encoding}`);
      this.files.set(filePath, typeof data === 'string' ? Buffer.from(data, encoding) : Buffer.from(data.slice(0)));
    });
  }

  /** What a phone gives where no encoding is asked for. */
  private read(path: string): object {
    const bytes = this.temporary.get(path) ?? this.saved.get(path) ?? this.files.get(path);
    if (!bytes) throw new Error(`no such file or directory, open ${path}`);
    return { data: new Uint8Array(bytes).buffer };
  }

  /** What is saved is moved: the temporary file is there no more. */
  private save({ tempFilePath }: SaveFile): object {
    const bytes = this.temporary.get(tempFilePath);
    if (!bytes) throw new Error('tempFilePath file not exist');
    this.savedCount += 1;
    const savedFilePath = `wxfile://store_${this.savedCount}_${tempFilePath.split('/').at(-1) ?? ''}`;
    this.saved.set(savedFilePath, bytes);
    this.temporary.delete(tempFilePath);
    return { savedFilePath };
  }

  private find(path: string): void {
    if (!this.saved.has(path)) throw new Error(`no such file or directory, access ${path}`);
  }

  private remove(path: string): void {
    if (!this.saved.delete(path)) throw new Error('file not exist');
  }

  private open({ filePath, fileType, showMenu = false }: OpenDocument): void {
    const bytes = this.files.get(filePath);
    if (!bytes) throw new Error(`file doesn't exist ${filePath}`);
    const type = fileType ?? filePath.split('.').at(-1) ?? '';
    if (!fileTypes.includes(type)) throw new Error('filetype not supported');
    this.opened.push({ path: filePath, bytes, hasMenu: showMenu });
  }
}
