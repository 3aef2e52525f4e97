package org.trigpoint.simulation.score.rules;

import java.io.IOException;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/** The curve of {@link Reliability} as SVG: across what the score says, up what share is true, with its bounds; honest lies on the line. */
final class ReliabilityPicture {
    /** Its name, beside the page. */
    static final String FILE = "rules-reliability.svg";

    private static final int SIDE = 320;
    private static final int LEFT = 56;
    private static final int TOP = 16;
    private static final int TICKS = 5;
    private static final int MIDDLE = LEFT + SIDE / 2;

    private ReliabilityPicture() {}

    static void write(List<Reliability> bands, Appendable to) throws IOException {
        Formatter svg = new Formatter(new StringBuilder(), Locale.ROOT);
        svg.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\" fill=\"#334155\">\n",
                LEFT + SIDE + 20, TOP + SIDE + 48);
        svg.format("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n");
        svg.format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#cbd5e1\"/>\n",
                LEFT, TOP, SIDE, SIDE);
        for (int tick = 0; tick <= TICKS; tick++) {
            double ratio = tick / (double) TICKS;
            svg.format(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.0f %%</text>\n",
                    x(ratio), TOP + SIDE + 18, 100 * ratio);
            svg.format(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f %%</text>\n",
                    LEFT - 6, y(ratio) + 4, 100 * ratio);
        }
        svg.format(
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#94a3b8\" stroke-dasharray=\"4 4\"/>\n",
                x(0), y(0), x(1), y(1));
        StringBuilder way = new StringBuilder();
        for (Reliability band : bands) {
            double x = x(band.saidRatio());
            svg.format(
                    "<path d=\"M%.1f %.1fV%.1f\" stroke=\"#0f766e\" stroke-width=\"2\" opacity=\"0.5\"/>\n",
                    x, y(band.lowRatio()), y(band.highRatio()));
            svg.format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#0f766e\"><title>score %s: %d of %d true</title></circle>\n",
                    x, y(band.trueRatio()), band.inWords(), band.right(), band.alerts());
            way.append(String.format(Locale.ROOT, "%s%.1f %.1f", way.isEmpty() ? "M" : "L", x, y(band.trueRatio())));
        }
        svg.format("<path d=\"%s\" fill=\"none\" stroke=\"#0f766e\"/>\n", way);
        svg.format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">what the score would say, as a probability</text>\n",
                MIDDLE, TOP + SIDE + 38);
        svg.format(
                "<text transform=\"translate(14 %d) rotate(-90)\" text-anchor=\"middle\">alerts that are true</text>\n",
                TOP + SIDE / 2);
        svg.format("</svg>\n");
        to.append(svg.toString());
    }

    private static double x(double ratio) {
        return LEFT + ratio * SIDE;
    }

    private static double y(double ratio) {
        return TOP + (1 - ratio) * SIDE;
    }
}
