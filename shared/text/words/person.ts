import { dayInWords } from '../dates';

/** A person's own affairs: what they agreed to, who fills in for them, where they are reached. */
export const consentWords = {
  title: '我同意的事',
  titleOf: '他同意的事',
  note: '点一下就改，马上生效；不同意也照样能提事、开会、表决。',
  noteOf: '本人当面或书面说了才能改，请写明他是怎么说的。',
  choices: [
    { value: 'isNamePublic', label: '公开榜上写全名', note: '不同意：只写姓，名字用 * 代替' },
    { value: 'photosOnBoards', label: '红榜、活动里可以用我的照片', note: '不同意：不放有您的照片' },
    { value: 'messages', label: '给我发微信提醒', note: '不同意：只在小程序里和纸上告诉您' },
  ],
  older: '以前的记录里的名字，几分钟内会跟着改。已经签字封存的会议纪要、已经打印张贴的改不了，请找记录员换下来。',
  consent: '本人是怎么同意的',
  consentHint: '比如：11月22日当面说的，有签字的单子',
  consentMissing: '请写明本人是怎么同意的',
} as const;

/** What others see of somebody, line by line as they would see it. */
export function seenByOthers(publicName: string, photosOnBoards: boolean) {
  return [
    { what: '您提的事', seen: `提议人：${publicName}` },
    { what: '您支持的事', seen: '只看到一共几个人支持' },
    { what: '积分公示、红榜', seen: publicName },
    { what: '红榜、活动的照片', seen: photosOnBoards ? '可能有您的照片' : '没有您的照片' },
    { what: '无记名表决', seen: '只看到投没投，看不到投了什么' },
    { what: '您的电话', seen: '看不到' },
  ];
}

export const seenWords = {
  title: '别人看到的是这样',
  note: '不在村里任职的人，看到的您就是这些。上面改了，这里马上跟着变。',
} as const;

export const helperWords = {
  title: '代办人',
  note: '不方便用手机，可以指定亲属、邻居或村干部帮您填。两个人的名字都会记下来，办了什么会告诉您。',
  none: '还没有指定代办人。指定一位，他就能替您提事、替您看。',
  add: '指定一个代办人',
  end: '不要他代办了',
  endTitle: '解除代办？',
  endNote: '以后他不能再替您填。以前替您办的事不受影响。',
  by: { roster: '花名册上登记的', self: '本人指定的', clerk: '在记录员处登记的' },
  picker: { title: '让谁代办', search: '姓名或拼音开头', none: '没有找到这个人' },
} as const;

export function helperNote(by: keyof typeof helperWords.by, sinceMs: number, nowMs: number): string {
  return sinceMs === 0 ? helperWords.by[by] : `${helperWords.by[by]} · ${dayInWords(sinceMs, nowMs)}`;
}

export const contactWords = {
  title: '联系电话',
  note: '开会人不够时，理事长或记录员打电话请您。只有他们两位和您自己看得到，随时可以删掉。',
  none: '还没有留电话',
  by: { self: '本人留的', clerk: '记录员按纸上登记的' },
  give: '留一个电话',
  change: '换一个电话',
  phone: '电话',
  phoneHint: '手机号，或者带区号的座机',
  phoneMissing: '请写手机号，或带区号的座机',
  save: '存下来',
  erase: '删掉这个电话',
  eraseNote: '删掉以后，开会人不够时就没法打电话请了。',
} as const;

/** The privacy notice 隐私说明 in plain words; what is declared in WeChat's console says the same (docs/deploy.zh-CN.md). */
export const privacyWords = {
  introTitle: '村里怎么对待您的资料',
  intro: '这个小程序是村里议事用的。我们只留办事要用的，不卖，不给别人。',
  parts: [
    {
      title: '留了您什么',
      lines: [
        '花名册上的：姓名、出生年份、手机号后四位、小组和网格、在村里的职务。没有身份证号，没有位置，没有通讯录。',
        '您自己写的、拍的：提的事、说的话、照片、积分申报。',
        '微信给的一个编号，只用来认出是您，别人看不到。',
        '议事会成员、村干部自己留的联系电话，可以不留。',
      ],
    },
    {
      title: '谁看得到',
      lines: [
        '您提的事，全村看得到；没有同意写全名的，只写姓加 *。',
        '和这件事有关的人、村里有职务的人办事时，能看到全名。',
        '无记名表决：谁投了什么票，没有任何人看得到，我们也不记。',
        '联系电话只有理事长、记录员和您自己看得到。',
      ],
    },
    {
      title: '留多久',
      lines: [
        '议定的事、会议纪要是村里的档案，长期保存。',
        '联系电话、代办人、同意的事，您说删就删。',
        '认人时写的姓名和尾号，确认或不确认以后马上删掉。',
      ],
    },
    {
      title: '怎么不同意、怎么拿走',
      lines: [
        '上面“我同意的事”，点一下就撤回。',
        '“拿走我的数据”，一次全给您。',
        '要改错的、要注销微信绑定的，找记录员，或到村委会当面说。',
      ],
    },
  ],
  export: '拿走我的数据',
  exportNote: '您的资料、提的事、积分申报、收到的消息，合成一份，给您自己留着。',
  exportPending: '正在一份份地取',
  exported: { copied: '已经复制好了，可以粘贴到备忘录、发给自己', saved: '已经存成文件' },
  notGiven: '没有复制成：您还没有同意用剪贴板。想拿走就再点一次，选“同意”',
  exportTitle: '我在乡村夜话的数据',
} as const;
