package org.trigpoint.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.dem.ElevationModel;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Window;
import org.trigpoint.imagery.tiff.TiffRaster;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** {@code locate} as it is typed, with photos whose EXIF and XMP are written here, over a real elevation model. */
class LocateCommandTest {
    private static final double LAT_DEG = 0.275;
    private static final double LON_DEG = 6.6;
    private static final int WIDTH = 4_000;
    private static final int HEIGHT = 3_000;

    @TempDir
    private Path folder;

    /** Straight down, north up, 100 m above the ground, with these tags of DJI and this EXIF orientation. */
    private Path photo(double absoluteMeters, int orientation, String more) throws IOException {
        String xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:drone-dji=\"http://www.dji.com/drone-dji/1.0/\" drone-dji:GpsLatitude=\"" + LAT_DEG
                + "\" drone-dji:GpsLongitude=\"" + LON_DEG + "\" drone-dji:AbsoluteAltitude=\"" + absoluteMeters
                + "\" drone-dji:GimbalYawDegree=\"0\" drone-dji:GimbalPitchDegree=\"-90\""
                + " drone-dji:GimbalRollDegree=\"0\" " + more + "/></rdf:RDF></x:xmpmeta>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        segment(0xE1, exif(orientation), out);
        segment(0xE1, xmp.getBytes(StandardCharsets.UTF_8), out);
        segment(
                0xC0,
                ByteBuffer.allocate(9)
                        .put((byte) 8)
                        .putShort((short) HEIGHT)
                        .putShort((short) WIDTH)
                        .put((byte) 1)
                        .put((byte) 1)
                        .put((byte) 0x11)
                        .put((byte) 0)
                        .array(),
                out);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2, (byte) 0xFF, (byte) 0xD9});
        return Files.write(folder.resolve("photo.jpg"), out.toByteArray());
    }

    private static void segment(int marker, byte[] content, ByteArrayOutputStream out) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    /** Orientation, and a focal length of 24 mm on 35 mm film. */
    private static byte[] exif(int orientation) {
        ByteBuffer bytes = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + 2 + 12 + 4);
        bytes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        bytes.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        bytes.putShort((short) 2);
        bytes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        bytes.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8 + 2 + 24 + 4);
        bytes.putInt(0);
        bytes.putShort((short) 1);
        bytes.putShort((short) 0xA405)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 24)
                .putShort((short) 0);
        return bytes.putInt(0).array();
    }

    private static double groundMeters(Path dem) throws IOException {
        try (ElevationModel model = ElevationModel.open(ByteSource.file(dem), java.util.Optional.empty())) {
            return model.heightMeters(LAT_DEG, LON_DEG);
        }
    }

    private JsonNode locate(Path photo, String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of("locate", photo.toString(), "--format", "json"));
        line.addAll(List.of(more));
        ImageFiles.Answer answer = ImageFiles.run(line.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err() + answer.out()).isZero();
        return Json.read(answer.out()).get(0);
    }

    @Test
    void theMiddleOfAPhotoStraightDownIsBelowTheCamera() throws IOException {
        Path dem = ImageFiles.path("dem/Copernicus_DSM_COG_10_N00_00_E006_00_DEM.tif");
        double ground = groundMeters(dem);
        assertThat(ground).isGreaterThan(10);
        JsonNode middle = locate(photo(ground + 100, 1, ""), "--dem", dem.toString())
                .path("pixels")
                .get(0);
        assertThat(middle.path("lat").asDouble()).isCloseTo(LAT_DEG, within(1e-6));
        assertThat(middle.path("lon").asDouble()).isCloseTo(LON_DEG, within(1e-6));
        assertThat(middle.path("heightMeters").asDouble()).isCloseTo(ground, within(0.5));
        assertThat(middle.path("slantMeters").asDouble()).isCloseTo(100, within(0.5));
    }

    /** Turned by 90° to the right to be shown: its left edge as shown is the lower edge as stored, which is south. */
    @Test
    void pixelsOfAPhotoAsItIsShownAreTurnedBack() throws IOException {
        Path photo = photo(100, 6, "drone-dji:RelativeAltitude=\"100\"");
        JsonNode shown =
                locate(photo, "--shown", "--pixel", "0,2000").path("pixels").get(0);
        JsonNode stored = locate(photo, "--pixel", "2000,3000").path("pixels").get(0);
        assertThat(shown.path("lat").asDouble()).isLessThan(LAT_DEG - 1e-4);
        assertThat(shown.path("lat").asDouble()).isEqualTo(stored.path("lat").asDouble());
        assertThat(shown.path("lon").asDouble()).isEqualTo(stored.path("lon").asDouble());
        assertThat(shown.path("column").asDouble()).isZero();
    }

    @Test
    void aHeightByRtkOverAModelAboveTheSeaIsRemarkedOn() throws IOException {
        Path dem = ImageFiles.path("dem/Copernicus_DSM_COG_10_N00_00_E006_00_DEM.tif");
        Path geoid = ImageFiles.path("dem/egm96.dat");
        Path photo = photo(groundMeters(dem) + 100, 1, "drone-dji:RtkFlag=\"50\"");
        assertThat(locate(photo, "--dem", dem.toString()).path("notes").toString())
                .contains("--geoid FILE");
        assertThat(locate(photo, "--dem", dem.toString(), "--geoid", geoid.toString())
                        .path("notes")
                        .toString())
                .doesNotContain("--geoid FILE");
    }

    @Test
    void aLaserRangeFinderIsLaidBesideTheAnswer() throws IOException {
        Path photo = photo(
                100,
                1,
                "drone-dji:RelativeAltitude=\"100\" drone-dji:LRFTargetDistance=\"101.5\" drone-dji:LRFTargetLat=\""
                        + (LAT_DEG + 1e-5) + "\" drone-dji:LRFTargetLon=\"" + LON_DEG + "\"");
        JsonNode laser = locate(photo).path("laser");
        assertThat(laser.path("slantMeters").asDouble()).isCloseTo(100, within(0.1));
        assertThat(laser.path("apartMeters").asDouble()).isCloseTo(1.1, within(0.1));
        assertThat(laser.path("withinEllipse").asBoolean()).isTrue();
        assertThat(ImageFiles.run("locate", photo.toString()).out())
                .contains("laser range finder: 101.5 m to the middle, 100.0 m by the photo and the ground");
    }

    @Test
    void aLaserRangeFinderWithoutAPlaceSaysHowFar() throws IOException {
        Path photo = photo(100, 1, "drone-dji:RelativeAltitude=\"100\" drone-dji:LRFTargetDistance=\"99\"");
        JsonNode laser = locate(photo).path("laser");
        assertThat(laser.path("laserMeters").asDouble()).isEqualTo(99);
        assertThat(laser.has("apartMeters")).isFalse();
    }

    /** The same photo with pixels: the left half red, the right half blue. */
    private Path coloured(String more) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH / 10, HEIGHT / 10, BufferedImage.TYPE_INT_RGB);
        for (int column = 0; column < image.getWidth(); column++) {
            for (int row = 0; row < image.getHeight(); row++) {
                image.setRGB(column, row, column < image.getWidth() / 2 ? 0xC81414 : 0x1414C8);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        byte[] tags = Files.readAllBytes(photo(100, 1, "drone-dji:RelativeAltitude=\"100\" " + more));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        // The tags up to the frame that has no image, then all of the image but its beginning.
        both.write(tags, 0, tags.length - 4 - 9 - 6);
        both.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return Files.write(folder.resolve("half red.jpg"), both.toByteArray());
    }

    @Test
    void aPhotoIsLaidOnTheGroundAndIsAScene() throws IOException {
        Path laid = folder.resolve("laid");
        Path photo = coloured("drone-dji:UTCAtExposure=\"2026-06-01T06:00:00.000000\"");
        ImageFiles.Answer answer = ImageFiles.run("locate", photo.toString(), "--ortho", laid.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("half_red.tif").contains("pixels of");
        JsonNode item = Json.read(Files.readString(laid.resolve("half_red.json")));
        assertThat(item.path("properties").path("datetime").asString()).isEqualTo("2026-06-01T06:00:00Z");
        assertThat(item.path("properties").path("view:off_nadir").asDouble()).isZero();
        try (TiffRaster raster = TiffRaster.open(ByteSource.file(laid.resolve("half_red.tif")))) {
            // 24 mm over the diagonal of 35 mm film are 277 pixels: 144 m by 108 m of ground.
            ImagePoint camera =
                    raster.georeference().findPoint(LAT_DEG, LON_DEG).orElseThrow();
            int left = (int) camera.columnPixels() - 50;
            int row = (int) camera.rowPixels();
            assertThat(raster.read(0, new Window(left, row, 1, 1))[0]).isCloseTo(200, within(6f));
            assertThat(raster.read(2, new Window(left + 100, row, 1, 1))[0]).isCloseTo(200, within(6f));
            assertThat(raster.width() * item.path("properties").path("gsd").asDouble())
                    .isCloseTo(144.2, within(1.0));
        }
        Path data = folder.resolve("data");
        ImageFiles.Answer added = ImageFiles.run("scene", "add", laid.toString(), "--data", data.toString());
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(ImageFiles.run("scene", "list", "--data", data.toString()).out())
                .contains("half_red")
                .contains("2026-06-01");
    }

    @Test
    void ofTwoPhotosWithOneNameTheSecondIsNotLaidOverTheFirst() throws IOException {
        Path photo = coloured("drone-dji:UTCAtExposure=\"2026-06-01T06:00:00.000000\"");
        Path flight = folder.resolve("flight");
        for (String part : List.of("first", "second")) {
            Files.copy(photo, Files.createDirectories(flight.resolve(part)).resolve("a.jpg"));
        }
        ImageFiles.Answer answer = ImageFiles.run(
                "locate", flight.toString(), "--ortho", folder.resolve("laid").toString());
        assertThat(answer.code()).isOne();
        assertThat(answer.err())
                .contains("first/a.jpg: " + folder.resolve("laid/a.tif"))
                .contains("second/a.jpg: another photo is called a already");
    }

    @Test
    void aClockWithoutAnOffsetIsAskedFor() throws IOException {
        Path photo = coloured("");
        Path laid = folder.resolve("laid");
        ImageFiles.Answer answer = ImageFiles.run("locate", photo.toString(), "--ortho", laid.toString());
        assertThat(answer.code()).isOne();
        assertThat(answer.err()).contains("half red.jpg: it does not say when it was taken");
        assertThat(ImageFiles.run("locate", photo.toString(), "--ortho", laid.toString(), "--utc-offset", "3 h")
                        .err())
                .contains("--utc-offset is as +03:00");
    }
}
