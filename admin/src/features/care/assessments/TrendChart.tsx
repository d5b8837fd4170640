import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { TrendSeries } from '@jingkang/shared/api/assessments';
import { colours } from '@jingkang/shared/design/tokens';
import { dayText } from '../../../components/dates';

register([LineChart, GridComponent, SVGRenderer]);

const axis = { axisLine: { lineStyle: { color: colours.inkSoft } }, axisLabel: { color: colours.inkSoft } };

/** The line of one score. Whoever cannot see it has the table beside it. */
export function TrendChart({ series }: { readonly series: TrendSeries }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const chart = init(element, undefined, { renderer: 'svg' });
    chart.setOption(optionOf(series));
    const watching = new ResizeObserver(() => chart.resize());
    watching.observe(element);
    return () => {
      watching.disconnect();
      chart.dispose();
    };
  }, [series]);
  return <div ref={frame} className="trend-chart" aria-hidden />;
}

/** Labels stand at the points: a tooltip would be out of reach of the keyboard and of paper. */
const optionOf = ({ points, min, max }: TrendSeries) => ({
  animation: false,
  grid: { left: 44, right: 28, top: 24, bottom: 28 },
  xAxis: { type: 'category', data: points.map(({ on }) => dayText(on)), ...axis },
  yAxis: { type: 'value', min, max, splitLine: { lineStyle: { color: colours.line } }, ...axis },
  series: [
    {
      type: 'line',
      data: points.map(({ total }) => total),
      symbol: 'circle',
      symbolSize: 9,
      silent: true,
      lineStyle: { color: colours.pine, width: 2 },
      itemStyle: { color: colours.pine },
      label: { show: true, color: colours.ink, position: 'top' },
    },
  ],
});
