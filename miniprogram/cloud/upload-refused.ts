/** The cloud took the picture's measure and said no: too large, not a picture, too many. */
export class UploadRefused extends Error {
  constructor(readonly refusal: { code: string }) {
    super(refusal.code);
    this.name = 'UploadRefused';
  }
}
