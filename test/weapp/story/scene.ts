import { Hand } from '../../helpers/weapp/hand';
import { Phones } from '../../helpers/weapp/phones';
import { SetDataRecord } from '../../helpers/weapp/set-data-record';
import { VillageServer } from '../../helpers/weapp/village-server';

export const matterTitle = '村口的路灯坏了半个月，晚上看不见路';
export const matterPage = (id: string) => `/pages/proposal/matter/index?id=${id}`;

/** The village, a phone for each of its people, and what the story has come to. */
export class Scene {
  readonly record = new SetDataRecord();
  proposalId = '';
  meetingId = '';
  pollId = '';
  decisionId = '';
  private readonly hands = new Map<string, Hand>();

  private constructor(
    readonly server: VillageServer,
    readonly phones: Phones,
  ) {}

  static async begin(): Promise<Scene> {
    return new Scene(await VillageServer.open(), new Phones());
  }

  /** Somebody takes the phone out, at the home page or where a message leads. */
  async as(villagerId: string, url = '/pages/home/index'): Promise<Hand> {
    await this.server.passMinute();
    const hand =
      this.hands.get(villagerId) ?? new Hand(this.phones.create(this.server.cloudOf(villagerId)), this.record);
    this.hands.set(villagerId, hand);
    await hand.open(url);
    return hand;
  }

  async end(): Promise<void> {
    this.phones.switchOff();
    await this.server.close();
  }
}
