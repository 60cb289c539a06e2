// Draws the tables of the page: what is drawn stands in them, so that nothing is shown that cannot be read as well.

const MOST_BARS = 20;
const echarts = window.echarts;

function series(table) {
  const heads = [...table.tHead.rows[0].cells];
  const names = heads.findIndex((head) => head.classList.contains('words') && head.cellIndex > 0 && !heads[0].dataset.drawn
    && table.tBodies[0].rows[0]?.cells[0].querySelector('a')) > 0 ? 1 : 0;
  const rows = [...table.tBodies[0].rows];
  return {
    labels: rows.map((row) => row.cells[names].textContent.trim()),
    drawn: heads.filter((head) => head.dataset.drawn).map((head) => ({
      name: head.textContent.trim(),
      values: rows.map((row) => {
        const value = row.cells[head.cellIndex].dataset.value;
        return value === undefined ? null : Number(value);
      }),
    })),
  };
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return { ink: of('--ink'), soft: of('--soft'), line: of('--line'), raised: of('--raised'), warm: of('--warm') };
}

function lines({ labels, drawn }, look) {
  return {
    tooltip: { trigger: 'axis' },
    legend: drawn.length > 1 ? { textStyle: { color: look.ink }, top: 0 } : undefined,
    xAxis: { type: 'category', data: labels, axisLine: { lineStyle: { color: look.line } }, axisLabel: { color: look.soft } },
    yAxis: { type: 'value', splitLine: { lineStyle: { color: look.line } }, axisLabel: { color: look.soft } },
    series: drawn.map(({ name, values }) => ({ name, type: 'line', data: values, symbolSize: 6, connectNulls: false })),
  };
}

function bars({ labels, drawn }, look) {
  const shown = labels.slice(0, MOST_BARS).reverse();
  return {
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', splitLine: { lineStyle: { color: look.line } }, axisLabel: { color: look.soft } },
    yAxis: { type: 'category', data: shown, axisLine: { lineStyle: { color: look.line } },
      axisLabel: { color: look.ink, width: 150, overflow: 'truncate' } },
    series: drawn.map(({ name, values }) => ({
      name, type: 'bar', data: values.slice(0, MOST_BARS).reverse(), barMaxWidth: 18,
    })),
  };
}

function draw(place) {
  const table = document.getElementById(place.dataset.table);
  const data = series(table);
  const look = colours();
  const isBars = place.dataset.kind === 'BARS';
  if (isBars) place.style.height = `${Math.max(8, 2.5 + 1.6 * Math.min(MOST_BARS, data.labels.length))}rem`;
  const chart = echarts.init(place, null, { renderer: 'svg' });
  chart.setOption({
    color: [look.warm, '#5b9bd5', '#70ad8f', '#c77dba', '#b0a160'],
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    textStyle: { fontFamily: getComputedStyle(place).fontFamily },
    grid: { left: 8, right: 24, top: data.drawn.length > 1 ? 36 : 12, bottom: 8, containLabel: true },
    ...(isBars ? bars(data, look) : lines(data, look)),
  });
  new ResizeObserver(() => chart.resize()).observe(place);
  return chart;
}

const places = [...document.querySelectorAll('.chart-of')];
let charts = places.map(draw);
matchMedia('(prefers-color-scheme: light)').addEventListener('change', () => {
  charts.forEach((chart) => chart.dispose());
  charts = places.map(draw);
});
