import type { AnyRefusal } from '@shared/contract';

/** The cloud took the measure of a picture or a recording and said no: too large, not what it should be, too many. */
export class UploadRefused extends Error {
  constructor(readonly refusal: AnyRefusal) {
    super(refusal.code);
    this.name = 'UploadRefused';
  }
}
