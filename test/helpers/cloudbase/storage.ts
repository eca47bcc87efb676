import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WireRequest } from './wire-actions';
import { invalidParameter } from './wire-refusal';

/** What the ids of this environment's files begin with. */
export const filesPlace = 'cloud://village.7669-village-1/';
export const storedFilesAt = '/stored-files/';

interface StoredObject {
  bytes: Buffer;
  /** Who put it there; nobody where a function did. Only the creator may write over it from a phone. */
  creator: string;
}

/** CloudBase's storage as far as the SDK and phones use it: signed addresses, uploads by PUT, removal. */
export class StorageStandIn {
  readonly objects = new Map<string, StoredObject>();
  /** How often the bytes of each path were fetched. */
  readonly fetched = new Map<string, number>();

  constructor(private readonly origin: () => string) {}

  answer({ action, path = '', file_list: asked = [], fileid_list: removed = [] }: WireRequest): object {
    switch (action) {
      case 'storage.batchGetDownloadUrl':
        return { data: { download_list: asked.map(({ fileid }) => this.signed(fileid)) } };
      case 'storage.getUploadMetadata': {
        const signature = { token: 't', authorization: 'a', cosFileId: 'c' };
        return { data: { url: this.addressOf(path), fileId: `${filesPlace}${path}`, ...signature } };
      }
      case 'storage.batchDeleteFile':
        return { data: { delete_list: removed.map((fileID) => this.remove(fileID)) } };
      default:
        throw invalidParameter(`unknown action ${action}`);
    }
  }

  /** A phone's `wx.cloud.uploadFile`, under the storage rules that the deployment sets. */
  putFromPhone(openid: string, path: string, bytes: Buffer): string {
    const before = this.objects.get(path);
    const mayWrite = path.startsWith('uploads/') && (before === undefined || before.creator === openid);
    if (!mayWrite) throw new Error('STORAGE_EXCEED_AUTHORITY');
    this.objects.set(path, { bytes, creator: openid });
    return `${filesPlace}${path}`;
  }

  /** Whether the image component of a phone would show this source. */
  isShownTo(openid: string, source: string): boolean {
    if (source.startsWith(this.origin())) return this.objects.has(this.pathOf(source));
    const path = source.startsWith(filesPlace) ? source.slice(filesPlace.length) : '';
    const found = this.objects.get(path);
    return found !== undefined && (path.startsWith('photos/') || found.creator === openid);
  }

  /** The bytes themselves, at a signed address. */
  serve(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const path = this.pathOf(`${this.origin()}${request.url}`);
    if (request.method === 'PUT') {
      this.objects.set(path, { bytes: body, creator: '' });
      response.end('');
      return;
    }
    this.fetched.set(path, (this.fetched.get(path) ?? 0) + 1);
    const found = this.objects.get(path);
    response.writeHead(found ? 200 : 404).end(found?.bytes ?? '');
  }

  private signed(fileID: string): object {
    if (!fileID.startsWith(filesPlace)) return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
    return { code: 'SUCCESS', fileID, tempFileURL: this.addressOf(fileID.slice(filesPlace.length)) };
  }

  private remove(fileID: string): object {
    const isRemoved = this.objects.delete(fileID.slice(filesPlace.length));
    return { fileID, code: isRemoved ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
  }

  private addressOf(path: string): string {
    return `${this.origin()}${storedFilesAt}${path}?sign=1`;
  }

  private pathOf(address: string): string {
    return new URL(address).pathname.slice(storedFilesAt.length);
  }
}
