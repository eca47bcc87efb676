import { View } from '@tarojs/components';
import type { RulesPage } from '@shared/contract/village';
import { routerSentence } from '@shared/text/words/pre-review';
import { citationInWords } from '@shared/text/words/pre-review-session';
import { bodyRuleLines, councilMayNames, rulesWords } from '@shared/text/words/village';
import { Badge } from '../../../components/badge';
import { Section } from '../../../components/section';
import './index.less';

const tones = { decide: 'good', recommend: 'lamp', nothing: 'rest' } as const;

/** Which kind of matter is settled by whom, and when a body's decision counts. */
export function RoutesPart({ page: { routes, bodies } }: { page: RulesPage }) {
  return (
    <>
      <Section note={rulesWords.routes}>
        {routes.map((route) => (
          <View key={route.matterKindId} className="rules-row">
            <View className="rules-row-title">{route.title}</View>
            <Badge tone={tones[route.councilMay]} label={councilMayNames[route.councilMay]} />
            <View>{routerSentence(route)}</View>
            {route.procedure && (
              <View className="rules-row-source">
                {rulesWords.procedure(route.procedure.title, route.procedure.steps)}
              </View>
            )}
            <View className="rules-row-source">{citationInWords(route.source)}</View>
          </View>
        ))}
      </Section>
      <Section title={rulesWords.bodies}>
        {bodies.map((body) => (
          <View key={body.id} className="rules-row">
            <View className="rules-row-title">{body.title}</View>
            {bodyRuleLines(body).map((line) => (
              <View key={line}>{line}</View>
            ))}
            <View className="rules-row-source">{citationInWords(body.source)}</View>
          </View>
        ))}
      </Section>
    </>
  );
}
