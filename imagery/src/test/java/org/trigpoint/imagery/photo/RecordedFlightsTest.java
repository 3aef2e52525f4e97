package org.trigpoint.imagery.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Polygon;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.model.observation.Header;

/** What is known from elsewhere of real photos holds of where they are located. */
class RecordedFlightsTest {
    private static final Pattern ROW = Pattern.compile(
            "[^,]*,(?<name>[^,]*),(?<time>[^,]*),\"(?<lat>[^\"]*)\"\" (?<ns>[NS])\",\"(?<lon>[^\"]*)\"\" (?<ew>[EW])\",(?<alt>[^,]*),(?<pitch>[^,]*),(?<yaw>[^,]*)");

    /** Photos of a Mini 4 Pro: 24 mm equivalent, 4,032 by 3,024. */
    private static PhotoMetadata photo(String time, double lat, double lon, double alt, double pitch, double yaw) {
        return new PhotoMetadata(
                "DJI",
                "FC8482",
                4_032,
                3_024,
                time,
                Header.UNDATED,
                new PhotoStation(lat, lon, alt, Double.NaN),
                new Attitude(Double.NaN, pitch, Double.NaN),
                new Attitude(yaw, Double.NaN, Double.NaN),
                new PhotoOptics(0.0067, 0.024, Double.NaN, 1, Optional.empty()),
                new PhotoAccuracy(false, Double.NaN, Double.NaN),
                new LaserRange(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
                Orientation.AS_STORED);
    }

    private static List<PhotoMetadata> flight(String day) throws IOException {
        List<PhotoMetadata> photos = new ArrayList<>();
        for (String line : Files.readAllLines(PhotoFiles.path("agung/agung1_image_metadata.csv"))) {
            Matcher row = ROW.matcher(line);
            // Rows with more in their names were altered by those who made the table, to test checks.
            if (row.matches() && row.group("name").matches("DJI_" + day + "\\d{6}_\\d{4}_D\\.JPG")) {
                photos.add(photo(
                        row.group("time"),
                        degrees(row.group("lat")) * (row.group("ns").equals("S") ? -1 : 1),
                        degrees(row.group("lon")) * (row.group("ew").equals("W") ? -1 : 1),
                        Double.parseDouble(row.group("alt")),
                        Double.parseDouble(row.group("pitch")),
                        Double.parseDouble(row.group("yaw"))));
            }
        }
        return photos;
    }

    private static double degrees(String text) {
        String[] parts = text.replaceAll("[^0-9. ]", "").trim().split(" +");
        return Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]) / 60 + Double.parseDouble(parts[2]) / 3_600;
    }

    /** A survey flight takes its photos so that each shows most of what the one before it shows, at about 100 m above the ground. */
    @Test
    void consecutivePhotosOfASurveyOverlap() throws IOException {
        List<PhotoMetadata> photos = flight("20251027");
        assertThat(photos).hasSizeGreaterThanOrEqualTo(9);
        List<Footprint> footprints = new ArrayList<>();
        Ground ground = Ground.flat(348 - 100);
        for (PhotoMetadata photo : photos) {
            PhotoSetup.Ready ready =
                    PhotoSetup.NONE.prepare(photo, Optional.of(ground)).ready().orElseThrow();
            Footprint footprint = Footprint.of(ready.pose(), ready.lens(), 4_032, 3_024, ground);
            assertThat(footprint.clipped()).isFalse();
            // 100 m above: some 150 by 110 m.
            Polygon outline = new Polygon(footprint.corners());
            assertThat(outline.contains(
                            ready.pose().position().latDeg(),
                            ready.pose().position().lonDeg()))
                    .isTrue();
            footprints.add(footprint);
        }
        for (int i = 1; i < footprints.size(); i++) {
            Polygon before = new Polygon(footprints.get(i - 1).corners());
            long shared = footprints.get(i).corners().stream()
                    .filter(corner -> before.contains(corner.latDeg(), corner.lonDeg()))
                    .count();
            assertThat(shared)
                    .as("corners of photo %s within the one before", i)
                    .isGreaterThan(12);
        }
    }

    /** A tie point: what one photo shows in a pixel, the next shows where its own pose has it; both locate it within their errors. */
    @Test
    void twoPhotosAgreeOnWhatBothShow() throws IOException {
        List<PhotoMetadata> photos = flight("20251027");
        Ground ground = Ground.flat(250);
        for (int i = 1; i < photos.size(); i++) {
            PhotoSetup.Ready one = PhotoSetup.NONE
                    .prepare(photos.get(i - 1), Optional.of(ground))
                    .ready()
                    .orElseThrow();
            PhotoSetup.Ready other = PhotoSetup.NONE
                    .prepare(photos.get(i), Optional.of(ground))
                    .ready()
                    .orElseThrow();
            GroundFix first = fix(one, photos.get(i - 1), 2_016, 1_512);
            ImagePoint there =
                    other.pose().findPoint(other.lens(), first.position()).orElseThrow();
            assertThat(there.columnPixels()).isBetween(0.0, 4_032.0);
            assertThat(there.rowPixels()).isBetween(0.0, 3_024.0);
            GroundFix second = fix(other, photos.get(i), there.columnPixels(), there.rowPixels());
            assertThat(Geodesic.between(first.position(), second.position()).distanceMeters())
                    .isLessThan(0.05);
            // A compass alone, at 100 m: metres, not tens of metres and not centimetres.
            assertThat(first.ellipse95().semiMajorMeters()).isBetween(4.0, 25.0);
        }
    }

    private static GroundFix fix(PhotoSetup.Ready ready, PhotoMetadata photo, double column, double row) {
        return ((PixelOutcome.Located)
                        new PixelLocator(ready.pose(), ready.lens(), PoseSigmas.of(photo, 5), ready.ground())
                                .locate(new ImagePoint(column, row)))
                .fix();
    }

    /**
     * A photo of a Matrice 30T whose laser range finder measured what its middle shows: tags as a public parser's test has them
     * (drone-dji:LRFTargetDistance 54.103 m; fixed RTK). Range and place of the laser are independent of ours but for the pose.
     */
    @Test
    void validationAgainstALaserRangeFinder() {
        PhotoMetadata photo = PhotoFiles.read(PhotoFiles.jpeg(
                4_000,
                3_000,
                "drone-dji:GpsLatitude=\"+49.726349021\" drone-dji:GpsLongitude=\"+13.350951205\""
                        + " drone-dji:AbsoluteAltitude=\"+431.531\" drone-dji:RelativeAltitude=\"+36.280\""
                        + " drone-dji:GimbalRollDegree=\"+0.00\" drone-dji:GimbalYawDegree=\"+84.10\""
                        + " drone-dji:GimbalPitchDegree=\"-24.50\" drone-dji:RtkFlag=\"50\""
                        + " drone-dji:LRFTargetDistance=\"54.103\" drone-dji:LRFTargetLon=\"13.3516290\""
                        + " drone-dji:LRFTargetLat=\"49.7263932\" drone-dji:LRFTargetAbsAlt=\"409.100\"",
                ""));
        LaserRange laser = photo.laser();
        Ground ground = Ground.flat(laser.absoluteMeters());
        PhotoSetup setup = new PhotoSetup(Attitude.UNKNOWN, Double.NaN, Double.NaN, 0, 2_850);
        PhotoSetup.Ready ready =
                setup.prepare(photo, Optional.of(ground)).ready().orElseThrow();
        GroundFix fix = ((PixelOutcome.Located)
                        new PixelLocator(ready.pose(), ready.lens(), PoseSigmas.of(photo, 0.2), ground)
                                .locate(new ImagePoint(2_000, 1_500)))
                .fix();
        assertThat(fix.slantMeters()).isCloseTo(laser.distanceMeters(), within(0.1));
        LocalFrame.Offset off = LocalFrame.at(
                        fix.position().latDeg(), fix.position().lonDeg())
                .offsetTo(laser.latDeg(), laser.lonDeg());
        assertThat(Math.hypot(off.eastMeters(), off.northMeters()))
                .isLessThan(fix.ellipse95().semiMajorMeters())
                .isLessThan(1.0);
    }
}
