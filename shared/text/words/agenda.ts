import type { AgendaItem, MeetingStatus } from '../../domain/agenda/meeting';

/** Said of a meeting: “这次夜话……”. */
export const meetingStatusNames: Record<MeetingStatus, string> = {
  draft: '还在计划',
  convened: '已发通知',
  inSession: '正在开会',
  suspended: '正在休会',
  adjourned: '已散会',
  inquorate: '因人数不够改期了',
  cancelled: '已取消',
};

export const itemStatusNames: Record<AgendaItem['status'], string> = {
  pending: '还没议到',
  current: '正在议',
  done: '议过了',
  released: '没有议成，退回待排',
};
