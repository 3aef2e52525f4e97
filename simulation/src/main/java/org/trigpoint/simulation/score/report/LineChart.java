package org.trigpoint.simulation.score.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over time as one inline SVG with its legend, on one line of the page. Colours come from the page's style by class, so they follow light and dark. */
final class LineChart {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 240;
    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 42;

    /** Enough ticks to read a value by, few enough not to touch. */
    private static final int X_TICKS = 8;

    private static final int Y_TICKS = 5;

    private final String title;
    private final String yLabel;
    private final List<Line> lines = new ArrayList<>();

    /** How the range beside a line is told; empty when it is not drawn. */
    private record Line(String name, Trend trend, String range) {}

    /**
     * A chart without lines.
     *
     * @param yLabel quantity and unit
     */
    LineChart(String title, String yLabel) {
        this.title = title;
        this.yLabel = yLabel;
    }

    LineChart line(String name, Trend trend) {
        lines.add(new Line(name, trend, ""));
        return this;
    }

    LineChart lineWithRange(String name, Trend trend, String range) {
        lines.add(new Line(name, trend, range));
        return this;
    }

    String html() {
        Axis x = xAxis();
        Axis y = yAxis();
        StringBuilder out = new StringBuilder("<figure><figcaption><b>")
                .append(Html.escape(title))
                .append("</b>");
        boolean keyed = lines.size() > 1 || !lines.getFirst().range.isEmpty();
        for (int i = 0; keyed && i < lines.size(); i++) {
            String style = "c" + (i + 1);
            out.append(" <span class=key><svg viewBox='0 0 26 10' width=26 height=10 aria-hidden=true>");
            if (!lines.get(i).range.isEmpty()) {
                out.append("<rect class='band ").append(style).append("' width=26 height=10 />");
            }
            out.append("<path class='line ")
                    .append(style)
                    .append("' d='M0 5H26'/></svg> ")
                    .append(Html.escape(lines.get(i).name));
            out.append(lines.get(i).range.isEmpty() ? "" : " (" + Html.escape(lines.get(i).range) + ")");
            out.append("</span>");
        }
        out.append("</figcaption><svg class=plot role=img viewBox='0 0 560 240' aria-label='")
                .append(Html.escape(title + " over time"))
                .append("'>");
        grid(out, x, y);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).range.isEmpty()) {
                band(out, lines.get(i).trend, x, y, "c" + (i + 1));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            path(out, lines.get(i).trend, x, y, "c" + (i + 1));
        }
        return out.append("</svg></figure>\n").toString();
    }

    /** A linear axis: value to pixel, and the steps between its ticks. */
    private record Axis(String label, double to, double step, double scale, double start, double pixels) {
        double at(double value) {
            return start + value / scale / to * pixels;
        }
    }

    private Axis xAxis() {
        double last = lines.stream()
                .mapToDouble(line -> line.trend.seconds(line.trend.size() - 1))
                .max()
                .orElse(0);
        double scale = last > 3 * 3600 ? 3600 : last > 600 ? 60 : 1;
        String unit = scale == 3600 ? "h" : scale == 60 ? "min" : "s";
        double to = last > 0 ? last / scale : 1;
        return new Axis(
                "time since the first instant, " + unit, to, niceStep(to / X_TICKS), scale, LEFT, WIDTH - LEFT - RIGHT);
    }

    private Axis yAxis() {
        double greatest = 0;
        for (Line line : lines) {
            for (int k = 0; k < line.trend.size(); k++) {
                double value =
                        line.range.isEmpty() ? line.trend.mean(k) : Math.max(line.trend.mean(k), line.trend.high(k));
                greatest = Math.max(greatest, Double.isNaN(value) ? 0 : value);
            }
        }
        double step = niceStep((greatest > 0 ? greatest : 1) / Y_TICKS);
        double to = step * Math.max(1, Math.ceil(greatest / step - 1e-9));
        return new Axis(yLabel, to, step, 1, HEIGHT - BOTTOM, -(HEIGHT - TOP - BOTTOM));
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double niceStep(double rough) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        double times = rough / power;
        return power * (times <= 1.0001 ? 1 : times <= 2.0001 ? 2 : times <= 5.0001 ? 5 : 10);
    }

    private static void grid(StringBuilder out, Axis x, Axis y) {
        double right = WIDTH - RIGHT;
        double bottom = HEIGHT - BOTTOM;
        for (int i = 0; i * y.step <= y.to * 1.0001; i++) {
            double at = y.at(i * y.step);
            out.append(String.format(Locale.ROOT, "<path class=grid d='M%.1f %.1fH%.1f'/>", LEFT, at, right));
            out.append(String.format(
                    Locale.ROOT,
                    "<text class=right x=%.1f y=%.1f>%s</text>",
                    LEFT - 6,
                    at + 4,
                    tick(i * y.step, y.step)));
        }
        for (int i = 0; i * x.step <= x.to * 1.0001; i++) {
            double at = x.at(i * x.step * x.scale);
            out.append(String.format(Locale.ROOT, "<path class=axis d='M%.1f %.1fv4'/>", at, bottom));
            out.append(String.format(
                    Locale.ROOT, "<text class=mid x=%.1f y=%.1f>%s</text>", at, bottom + 17, tick(i * x.step, x.step)));
        }
        out.append(String.format(Locale.ROOT, "<path class=axis d='M%.1f %.1fV%.1fH%.1f'/>", LEFT, TOP, bottom, right));
        out.append(String.format(
                Locale.ROOT, "<text class=mid x=%.1f y=%.1f>%s</text>", (LEFT + right) / 2, HEIGHT - 6, x.label));
        out.append(String.format(
                Locale.ROOT,
                "<text class=mid transform='translate(12 %.1f) rotate(-90)'>%s</text>",
                (TOP + bottom) / 2,
                Html.escape(y.label)));
    }

    private static String tick(double value, double step) {
        int digits = (int) Math.max(0, Math.ceil(-StrictMath.log10(step) - 1e-9));
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static void path(StringBuilder out, Trend trend, Axis x, Axis y, String style) {
        StringBuilder d = new StringBuilder();
        boolean broken = true;
        for (int k = 0; k < trend.size(); k++) {
            if (Double.isNaN(trend.mean(k))) {
                broken = true;
                continue;
            }
            d.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", broken ? "M" : "L", x.at(trend.seconds(k)), y.at(trend.mean(k))));
            broken = false;
        }
        out.append("<path class='line ").append(style).append("' d='").append(d).append("'/>");
    }

    private static void band(StringBuilder out, Trend trend, Axis x, Axis y, String style) {
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        for (int k = 0; k < trend.size(); k++) {
            if (!Double.isNaN(trend.low(k)) && !Double.isNaN(trend.high(k))) {
                double at = x.at(trend.seconds(k));
                there.append(String.format(
                        Locale.ROOT, "%s%.1f %.1f", there.isEmpty() ? "M" : "L", at, y.at(trend.high(k))));
                back.insert(0, String.format(Locale.ROOT, "L%.1f %.1f", at, y.at(trend.low(k))));
            }
        }
        if (!there.isEmpty()) {
            out.append("<path class='band ")
                    .append(style)
                    .append("' d='")
                    .append(there)
                    .append(back)
                    .append("Z'/>");
        }
    }
}
