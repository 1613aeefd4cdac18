import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import type { ReactElement } from 'react';
import classes from './sales-chart.module.css';

export interface Bar {
  label: string;
  value: number;
}

interface SalesChartProps {
  /** What is drawn, for whoever does not see it; the figures stand in the table. */
  label: string;
  measure: string;
  bars: readonly Bar[];
  /** Along the time, or one below the other where each has a name. */
  overTime: boolean;
  format: (value: number) => string;
  formatShort: (value: number) => string;
}

const ROW_HEIGHT = 34;

/** The rows of a report as bars. It is a picture: it takes no focus, and the table says the same. */
export default function SalesChart(props: SalesChartProps): ReactElement {
  const { label, measure, bars, overTime, format, formatShort } = props;
  const height = overTime ? 280 : Math.max(140, bars.length * ROW_HEIGHT + 44);
  return (
    <div role="img" aria-label={label} className={classes.chart}>
      <BarChart
        h={height}
        data={bars.map((bar) => ({ ...bar }))}
        dataKey="label"
        series={[{ name: 'value', label: measure, color: 'var(--chart-bar)' }]}
        orientation={overTime ? 'horizontal' : 'vertical'}
        gridAxis={overTime ? 'x' : 'y'}
        tickLine="none"
        maxBarWidth={overTime ? 48 : 22}
        valueFormatter={format}
        accessibilityLayer={false}
        {...(overTime
          ? {
              xAxisProps: { interval: 'equidistantPreserveStart' as const },
              yAxisProps: { width: 74, tickFormatter: formatShort },
            }
          : { xAxisProps: { tickFormatter: formatShort }, yAxisProps: { width: 150, interval: 0 } })}
      />
    </div>
  );
}
