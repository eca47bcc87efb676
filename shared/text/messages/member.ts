import type { MessageTexts } from './message-text';

export const memberMessages = {
  bindingAsked: (d) => `${d.name}申请认人，请核对后确认`,
  bindingConfirmed: (d) => `${d.name}，记录员已确认您的身份，可以提事、看事、参加夜话了`,
  helperNamed: (d) => `${d.name}指定${d.helperName}代办：可以替本人填写，两个人的名字都会记下来`,
  helperEnded: (d) => `${d.helperName}不再替${d.name}代办`,
} satisfies MessageTexts;
