import type { MeetingBodyId, RollUnit } from '../../domain/agenda/meeting-body';

interface Way {
  bodyId: MeetingBodyId;
  of: RollUnit;
  label: string;
  note: string;
}

/** The ways in which another body than the council may meet 开什么会, as a chair chooses one. */
export const bodyWays = {
  assemblyByHouseholds: {
    bodyId: 'villagersAssembly',
    of: 'households',
    label: '村民会议，按户到会',
    note: '每户一个代表，三分之二以上的户到会才能开',
  },
  assemblyByAdults: {
    bodyId: 'villagersAssembly',
    of: 'adults',
    label: '村民会议，按人到会',
    note: '十八周岁以上的村民过半数到会才能开',
  },
  representatives: {
    bodyId: 'villagersRepresentatives',
    of: 'members',
    label: '村民代表会议',
    note: '要有村民会议授权；三分之二以上的代表到会才能开',
  },
  groupByHouseholds: {
    bodyId: 'villagersGroup',
    of: 'households',
    label: '村民小组会议，按户到会',
    note: '本组三分之二以上的户到会才能开',
  },
  groupByAdults: {
    bodyId: 'villagersGroup',
    of: 'adults',
    label: '村民小组会议，按人到会',
    note: '本组三分之二以上的成年村民到会才能开',
  },
  collective: {
    bodyId: 'collectiveMembers',
    of: 'members',
    label: '集体经济组织成员大会',
    note: '三分之二以上的成员到会，全体成员三分之二以上同意才能通过',
  },
} as const satisfies Record<string, Way>;
export type BodyWay = keyof typeof bodyWays;

export const meetingBodyWords = {
  title: '谁的会',
  council: '议事会的夜话',
  councilNote: '平常的夜话，议事会成员到会',
  group: '哪个村民小组',
  members: '村民代表',
  membersNote: (count: number) => `已选 ${count} 人`,
  addMember: '加一位代表',
  removeMember: '去掉',
  picker: { title: '选村民代表', search: '名字', none: '没有找到这个人' },
  note: '名册、到会要求和通过要求按这种会的规定，发通知的时候定下来。',
} as const;
