import { View } from '@tarojs/components';
import type { PresenceChart as Chart } from '@shared/contract/sheet';
import { chartEnds, chartMembers, chartRequired, minutesWords } from '@shared/text/words/minutes';

function percent(part: number, whole: number): string {
  return `${Math.round((part / Math.max(1, whole)) * 1_000) / 10}%`;
}

/** How many were present over the evening, as steps, with the line that the quorum asks for. */
export function PresenceChart({ chart }: { chart: Chart }) {
  const { fromAtMs, toAtMs, steps, memberCount, required } = chart;
  const span = Math.max(1, toAtMs - fromAtMs);
  const [from, to] = chartEnds(chart);
  return (
    <View className="presence-chart" role="img" aria-label={minutesWords.chartTitle}>
      <View className="presence-chart-field">
        {steps.map(({ atMs, count }, index) => {
          const untilMs = steps[index + 1]?.atMs ?? toAtMs;
          const style = {
            left: percent(atMs - fromAtMs, span),
            // A hair wider than its share, so that no gap is left between two steps.
            width: `calc(${percent(untilMs - atMs, span)} + 1px)`,
            height: percent(count, memberCount),
          };
          return <View key={index} className="presence-chart-step" style={style} />;
        })}
        {required !== null && (
          <View className="presence-chart-required" style={{ bottom: percent(required, memberCount) }}>
            <View className="presence-chart-number">{chartRequired(required)}</View>
          </View>
        )}
        <View className="presence-chart-members">{chartMembers(memberCount)}</View>
      </View>
      <View className="presence-chart-ends number">
        <View>{from}</View>
        <View>{to}</View>
      </View>
    </View>
  );
}
