import { fullDay } from '../dates';
import { dayInMessage, type MessageTexts } from './message-text';

export const villageMessages = {
  absenceWarning: (d) =>
    `您连续 ${d.count} 次没请假也没来开会。再有一次，就要列入${d.title}的调整名单。来不了没关系，提前请个假就行`,
  absencesReached: (d) =>
    `您连续 ${d.count} 次没请假也没来开会，按议事规则列入${d.title}的调整名单。有难处请跟理事长说`,
  replacementWanted: (d) => `${d.name}连续 ${d.count} 次没请假也没来，列入了调整名单，请找他谈谈，需要时推选人接替`,
  councilChangeToConfirm: (d) => `${d.name}登记了${d.title}的一次变动，请您核对后确认；不对就退回`,
  councilChangeSentBack: (d) => `您登记的${d.title}变动被退回了：${d.reason}`,
  councilEntered: (d) => `您被推选为${d.title}成员，从${dayInMessage(d, d.fromOn)}起。下次夜话见`,
  councilChanged: (d) => `${d.title}的一次变动已确认，下次发通知按新名单`,
  ruleChangeToConfirm: (d) => `${d.name}登记了一条规则的修改：“${d.title}”。请您核对后确认；不对就退回`,
  ruleChangeSentBack: (d) => `您登记的“${d.title}”修改被退回了：${d.reason}`,
  ruleChanged: (d) => `“${d.title}”改了，议事规则到第 ${d.count} 版。已经提出的议题仍按原来的办`,
  councilTermEnding: (d) => `${d.title}这一届到${fullDay(String(d.toOn))}届满，请提前准备推选`,
  unitLiaisonNamed: (d) => `您是${d.title}的网协员了：村里交给这个单位的事会告诉您，由您接下、报进展`,
  amendmentToConfirm: (d) => `${d.name}登记了${d.title}的一次修订，请您核对村民会议的结果后确认；不对就退回`,
  amendmentSentBack: (d) => `您登记的${d.title}修订被退回了：${d.reason}`,
  covenantAmended: (d) => `${d.title}改成了${d.edition}，从今天起按新的办；旧的还能看到`,
} satisfies MessageTexts;
