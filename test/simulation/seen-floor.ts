/** The talk as somebody in the hall sees it: who was asked, whose hand is up, who has spoken how often. */
export class SeenFloor {
  /** Who speaks now; empty for a guest, null where nobody does. */
  speakerId: string | null = null;
  readonly offeredIds = new Set<string>();
  readonly handIds = new Set<string>();
  /** The point of order that waits for the chair's ruling. */
  openPointId: string | null = null;
  /** Who spoke, by item, in turn; a guest is an empty name. */
  readonly speakerIds = new Map<string, string[]>();
  readonly passedIds = new Map<string, string[]>();
  readonly pointIds = new Map<string, string[]>();

  timesSpoken(itemId: string, villagerId: string): number {
    return (this.speakerIds.get(itemId) ?? []).filter((id) => id === villagerId).length;
  }

  hasRaisedPoint(itemId: string, villagerId: string): boolean {
    return this.pointIds.get(itemId)?.includes(villagerId) ?? false;
  }

  /** First everybody once; then nobody before a raised hand that spoke less. */
  isTurnOf(villagerId: string, itemId: string, hereIds: readonly string[]): boolean {
    const isAskedAgain = this.offeredIds.has(villagerId);
    if (isAskedAgain && hereIds.some((id) => !this.offeredIds.has(id))) return false;
    const times = this.timesSpoken(itemId, villagerId);
    return !hereIds.some((id) => this.handIds.has(id) && this.timesSpoken(itemId, id) < times);
  }

  begin(itemId: string, villagerId: string): void {
    note(this.speakerIds, itemId, villagerId);
    this.speakerId = villagerId;
    if (villagerId === '') return;
    this.offeredIds.add(villagerId);
    this.handIds.delete(villagerId);
  }

  pass(itemId: string, villagerId: string): void {
    note(this.passedIds, itemId, villagerId);
    this.offeredIds.add(villagerId);
  }

  raisePoint(itemId: string, villagerId: string, pointId: string): void {
    note(this.pointIds, itemId, villagerId);
    this.openPointId = pointId;
  }

  clear(): void {
    this.offeredIds.clear();
    this.handIds.clear();
  }
}

function note(lists: Map<string, string[]>, itemId: string, villagerId: string): void {
  lists.set(itemId, [...(lists.get(itemId) ?? []), villagerId]);
}
