import { View } from '@tarojs/components';
import type { RulesPage } from '@shared/contract/village';
import { rulesWords, ruleValueWords } from '@shared/text/words/village';
import { Section } from '../../../components/section';
import './index.less';

/** Every rule with its value in words and where it comes from. */
export function RuleBookPart({ page }: { page: RulesPage }) {
  return (
    <Section title={page.rules.councilQuorum.source.document} note={rulesWords.edition(page.edition)}>
      {Object.values(page.rules).map((rule) => (
        <View key={rule.id} className="rules-row">
          <View className="rules-row-title">{rule.title}</View>
          <View className="rules-row-value number">{ruleValueWords(rule)}</View>
          <View className="rules-row-source">
            {rulesWords.source(rule.source.document, rule.source.article, rule.source.edition)}
          </View>
        </View>
      ))}
    </Section>
  );
}
