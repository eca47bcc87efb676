import laws from '../../config/register/laws.json';
import router from '../../config/router/default.json';
import { parseCovenant } from '@shared/domain/village/covenant';
import { parseRegister } from '@shared/domain/village/register';
import { parseRouter } from '@shared/domain/village/router';
import type { EnterRegister } from '@shared/domain/village/village-register';

const covenantArticle = { kind: 'covenant', document: '小村村规民约', edition: '2024 年修订' } as const;

/** What the small village may cite: the laws and router of every village, one policy, a covenant of four articles. */
export function aSmallRegister(villageId = 'v1'): Omit<EnterRegister, 'nowMs'> {
  const covenant = parseCovenant({
    id: `${villageId}.covenant`,
    villageId,
    title: covenantArticle.document,
    edition: covenantArticle.edition,
    adoptedOn: '2024-03-01',
    filedOn: '2024-03-10',
    articles: [
      {
        ...covenantArticle,
        id: 'covenant-dogs',
        number: '第一条',
        title: '养犬要拴绳',
        text: '在村里遛狗要拴绳，不许放养。',
        keywords: ['养犬', '遛狗', '野狗'],
        inForceFrom: '2024-04-01',
      },
      {
        ...covenantArticle,
        id: 'covenant-dance',
        number: '第二条',
        title: '广场舞九点收场',
        text: '广场舞晚上九点收场，音量不扰邻。',
        keywords: ['广场舞', '噪音'],
        inForceFrom: '2024-04-01',
      },
      {
        ...covenantArticle,
        id: 'covenant-wedding',
        number: '第四条',
        title: '喜事新办',
        text: '婚宴一般不超过二十桌，接亲车不超过六辆。',
        keywords: ['婚宴'],
        inForceFrom: '2024-04-01',
        ceremonies: ['wedding'],
        caps: [
          { itemId: 'banquetTables', title: '婚宴桌数', max: 20, unit: '桌', measure: 'tables' },
          { itemId: 'weddingCars', title: '接亲车', max: 6, unit: '辆', measure: 'cars' },
        ],
      },
      {
        ...covenantArticle,
        id: 'covenant-old',
        number: '第三条',
        title: '已经不用的一条',
        text: '广场舞晚上十点收场。',
        keywords: ['广场舞'],
        inForceFrom: '2020-01-01',
        inForceTo: '2024-03-31',
      },
    ],
  });
  const policies = [
    {
      id: 'policy-lights',
      kind: 'policy',
      document: '溪口镇公共照明管护办法',
      number: '',
      edition: '2025 年印发',
      title: '路灯坏了谁来修',
      text: '主干道路灯由供电所管护，接到报修七个工作日里处理。',
      keywords: ['路灯', '灯不亮'],
      inForceFrom: '2025-02-01',
    },
  ];
  const articles = parseRegister([...laws, ...policies]);
  return { villageId, covenant, articles, router: parseRouter(router) };
}
