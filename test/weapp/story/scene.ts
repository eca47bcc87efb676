import { openDeployedVillage } from '../../helpers/weapp/deployed-village';
import type { Screen } from '../../helpers/weapp/screen';
import type { VillageServer } from '../../helpers/weapp/village-server';
import type { CloudBehind } from '../../helpers/weapp/wx-cloud';

export const matterTitle = '村口的路灯坏了半个月，晚上看不见路';
export const matterPage = (id: string) => `/pages/proposal/matter/index?id=${id}`;

type BuyPhone = (villagerId: string, cloud: CloudBehind) => Screen;

/** The village, a phone for each of its people, and what the story has come to. */
export class Scene {
  proposalId = '';
  meetingId = '';
  pollId = '';
  decisionId = '';
  private readonly screens = new Map<string, Screen>();

  private constructor(
    readonly server: VillageServer,
    private readonly buyPhone: BuyPhone,
  ) {}

  static async begin(buyPhone: BuyPhone): Promise<Scene> {
    return new Scene(await openDeployedVillage(), buyPhone);
  }

  /** Somebody takes the phone out, at the home page or where a message leads. */
  async as(villagerId: string, url = '/pages/home/index'): Promise<Screen> {
    await this.server.passMinute();
    const screen = this.screens.get(villagerId) ?? this.buyPhone(villagerId, this.server.cloudOf(villagerId));
    this.screens.set(villagerId, screen);
    await screen.open(url);
    return screen;
  }

  end(): Promise<void> {
    return this.server.close();
  }
}
