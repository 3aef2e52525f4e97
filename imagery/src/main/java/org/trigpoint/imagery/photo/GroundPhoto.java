package org.trigpoint.imagery.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.georeference.UtmGrid;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * A photo laid on the ground that it shows: red, green and blue from 1 to 255, NaN where it shows none. Where a pixel of the ground is in the photo
 * is worked out every {@value #STEP} pixels and interpolated between. Ground that other ground hides is left out; what stands above the ground is laid
 * behind itself.
 */
public final class GroundPhoto implements Raster {
    private static final int BANDS = 3;
    private static final int STEP = 8;
    private static final long MOST_PIXELS = 36_000_000;
    /** Ground so many times as far away as the nearest is left out: a pixel there covers as many times as much, and more. */
    private static final double MOST_REACH_RATIO = 8;

    private static final double HIDDEN_RATIO = 0.01;

    private final PhotoSetup.Ready ready;
    private final BufferedImage image;
    private final UtmGrid grid;
    private final List<Position> outline;
    private final double pixelMeters;
    private final double reachMeters;
    private final RayCaster caster;
    private @Nullable Window last;
    private float[][] bands = new float[BANDS][0];

    private GroundPhoto(
            PhotoSetup.Ready ready,
            BufferedImage image,
            UtmGrid grid,
            List<Position> outline,
            double pixelMeters,
            double reachMeters) {
        this.ready = ready;
        this.image = image;
        this.grid = grid;
        this.outline = outline;
        this.pixelMeters = pixelMeters;
        this.reachMeters = reachMeters;
        caster = new RayCaster(ready.ground());
    }

    /**
     * Lays it out; nothing is drawn until it is read. Empty where it shows no ground.
     *
     * @param image its pixels as they are stored
     * @param footprint of it
     * @param pixelMeters of the ground, NaN for what a pixel covers in the middle of what is shown; more where that would be too many pixels
     */
    public static Optional<GroundPhoto> of(
            PhotoSetup.Ready ready, BufferedImage image, Footprint footprint, double pixelMeters) throws IOException {
        if (footprint.corners().isEmpty()) {
            return Optional.empty();
        }
        Vector camera = Earth.point(ready.pose().position());
        double nearest = Double.POSITIVE_INFINITY;
        for (Position corner : footprint.corners()) {
            nearest = Math.min(nearest, distance(camera, corner));
        }
        double reach = MOST_REACH_RATIO * nearest;
        List<Position> outline = new ArrayList<>();
        LocalFrame frame = LocalFrame.at(ready.pose().position());
        double farthest = 0;
        for (Position corner : footprint.corners()) {
            double away = distance(camera, corner);
            farthest = Math.max(farthest, Math.min(reach, away));
            outline.add(away <= reach ? corner : nearer(frame, corner, reach / away));
        }
        double focal =
                Math.sqrt(ready.lens().focalColumnsPixels() * ready.lens().focalRowsPixels());
        double usual = (nearest + farthest) / 2 / focal;
        double most = Math.sqrt(area(frame, outline) / MOST_PIXELS);
        double pixel = Math.max(Double.isNaN(pixelMeters) ? usual : pixelMeters, most);
        return Optional.of(new GroundPhoto(ready, image, UtmGrid.around(outline, pixel), outline, pixel, reach));
    }

    private static double distance(Vector camera, Position place) {
        return Earth.point(place).plus(camera, -1).length();
    }

    /** On the way to it over the ground, so much of the way. */
    private static Position nearer(LocalFrame frame, Position corner, double ratio) {
        LocalFrame.Offset offset = frame.offsetTo(corner.latDeg(), corner.lonDeg());
        Position level = frame.positionAt(ratio * offset.eastMeters(), ratio * offset.northMeters());
        return new Position(level.latDeg(), level.lonDeg(), corner.heightMeters());
    }

    /** Of the box around an outline. */
    private static double area(LocalFrame frame, List<Position> outline) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (Position corner : outline) {
            LocalFrame.Offset at = frame.offsetTo(corner.latDeg(), corner.lonDeg());
            box[0] = Math.min(box[0], at.eastMeters());
            box[1] = Math.min(box[1], at.northMeters());
            box[2] = Math.max(box[2], at.eastMeters());
            box[3] = Math.max(box[3], at.northMeters());
        }
        return (box[2] - box[0]) * (box[3] - box[1]);
    }

    /** Around what is shown, clockwise as seen from above. */
    public List<Position> outline() {
        return List.copyOf(outline);
    }

    public double pixelMeters() {
        return pixelMeters;
    }

    @Override
    public int width() {
        return grid.width();
    }

    @Override
    public int height() {
        return grid.height();
    }

    @Override
    public int bands() {
        return BANDS;
    }

    @Override
    public Georeference georeference() {
        return grid.georeference();
    }

    @Override
    public List<Raster> overviews() {
        return List.of();
    }

    @Override
    public float[] read(int band, Window window) {
        if (!window.equals(last)) {
            bands = draw(window);
            last = window;
        }
        return bands[band].clone();
    }

    private float[][] draw(Window window) {
        float[][] drawn = new float[BANDS][window.width() * window.height()];
        for (float[] each : drawn) {
            Arrays.fill(each, Float.NaN);
        }
        for (int row = 0; row < window.height(); row += STEP) {
            @Nullable ImagePoint above = null;
            @Nullable ImagePoint below = null;
            for (int column = 0; column < window.width() + STEP; column += STEP) {
                ImagePoint upper = findPoint(window.column() + column, window.row() + row);
                ImagePoint lower = findPoint(window.column() + column, window.row() + row + STEP);
                if (above != null && below != null && upper != null && lower != null) {
                    cell(new ImagePoint[] {above, upper, below, lower}, column - STEP, row, window, drawn);
                }
                above = upper;
                below = lower;
            }
        }
        return drawn;
    }

    /** Where the photo shows a point of the grid; null where it does not, or not near enough, or other ground is before it. */
    private @Nullable ImagePoint findPoint(double column, double row) {
        Position level = grid.georeference().findPosition(column, row).orElse(null);
        if (level == null) {
            return null;
        }
        double heightMeters = ready.ground().heightMeters(level.latDeg(), level.lonDeg());
        if (Double.isNaN(heightMeters)) {
            return null;
        }
        Position place = new Position(level.latDeg(), level.lonDeg(), heightMeters);
        double away = distance(Earth.point(ready.pose().position()), place);
        Lens.Direction direction =
                away > reachMeters ? null : ready.pose().findDirection(place).orElse(null);
        if (direction == null || isHidden(direction, away)) {
            return null;
        }
        ImagePoint point = ready.lens().project(direction);
        // Beyond the image the polynomial of a lens may fold back into it.
        return ready.lens().findDirection(point).isPresent() ? point : null;
    }

    private boolean isHidden(Lens.Direction direction, double away) {
        double least = away - ready.ground().spacingMeters() - HIDDEN_RATIO * away;
        return caster.cast(ready.pose().position(), ready.pose().world(direction)) instanceof RayCaster.Hit hit
                && hit.slantMeters() < least;
    }

    /** Draws up to {@link #STEP} pixels each way, from where its corners are in the photo: upper left and right, lower left and right. */
    private void cell(ImagePoint[] corners, int left, int top, Window window, float[][] drawn) {
        int columns = Math.min(STEP, window.width() - left);
        int rows = Math.min(STEP, window.height() - top);
        for (int i = 0; i < rows; i++) {
            double down = (i + 0.5) / STEP;
            for (int j = 0; j < columns; j++) {
                double across = (j + 0.5) / STEP;
                double column = mixed(corners, across, down, true);
                double row = mixed(corners, across, down, false);
                sample(column, row, (top + i) * window.width() + left + j, drawn);
            }
        }
    }

    private static double mixed(ImagePoint[] corners, double across, double down, boolean columns) {
        double sum = 0;
        for (int i = 0; i < corners.length; i++) {
            double weight = (i % 2 == 1 ? across : 1 - across) * (i / 2 == 1 ? down : 1 - down);
            sum += weight * (columns ? corners[i].columnPixels() : corners[i].rowPixels());
        }
        return sum;
    }

    /** Between the middles of four pixels. */
    private void sample(double column, double row, int to, float[][] drawn) {
        if (!(column >= 0 && row >= 0 && column < image.getWidth() && row < image.getHeight())) {
            return;
        }
        int left = (int) Math.floor(column - 0.5);
        int top = (int) Math.floor(row - 0.5);
        double right = column - 0.5 - left;
        double down = row - 0.5 - top;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int i = 0; i < 4; i++) {
            double weight = (i % 2 == 1 ? right : 1 - right) * (i / 2 == 1 ? down : 1 - down);
            int rgb = image.getRGB(
                    Math.clamp(left + i % 2, 0, image.getWidth() - 1),
                    Math.clamp(top + i / 2, 0, image.getHeight() - 1));
            red += weight * (rgb >> 16 & 0xFF);
            green += weight * (rgb >> 8 & 0xFF);
            blue += weight * (rgb & 0xFF);
        }
        drawn[0][to] = (float) Math.max(1, red);
        drawn[1][to] = (float) Math.max(1, green);
        drawn[2][to] = (float) Math.max(1, blue);
    }

    @Override
    public void close() {
        // The image is garbage then.
    }
}
