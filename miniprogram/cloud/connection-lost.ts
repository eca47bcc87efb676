/** No answer came: nobody knows whether the cloud acted, so the same request may and should be repeated. */
export class ConnectionLost extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ConnectionLost';
  }
}
