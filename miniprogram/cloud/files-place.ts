let place = '';

/** What the cloud's answers say the ids of its files begin with. */
export function noteFilesAt(filesAt: string): void {
  place = filesAt;
}

/** The id of a file in the cloud's storage; empty before the cloud has answered anything. */
export function cloudIdOf(path: string): string {
  return place === '' ? '' : `${place}${path}`;
}
