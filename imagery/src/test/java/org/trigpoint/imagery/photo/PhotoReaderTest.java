package org.trigpoint.imagery.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.observation.Header;

class PhotoReaderTest {
    @Test
    void aThermalPhotoOfAnXt2() {
        PhotoMetadata photo = PhotoFiles.read(PhotoFiles.bytes("DJI_XT2.jpg"));
        assertThat(photo.make()).isEqualTo("DJI");
        assertThat(photo.widthPixels()).isEqualTo(640);
        assertThat(photo.heightPixels()).isEqualTo(512);
        assertThat(photo.takenLocal()).isEqualTo("2018-07-27T14:51:54");
        assertThat(photo.takenEpochMicros()).isEqualTo(Header.UNDATED);
        assertThat(photo.station().latDeg()).isCloseTo(9 + 58 / 60.0 + 19.77 / 3_600, within(1e-5));
        assertThat(photo.station().lonDeg()).isCloseTo(76 + 22 / 60.0 + 40.03 / 3_600, within(1e-5));
        assertThat(photo.station().absoluteMeters()).isEqualTo(39.156853);
        assertThat(photo.station().relativeMeters()).isEqualTo(1.9);
        assertThat(photo.gimbal()).isEqualTo(new Attitude(82.400002, 0, 0));
        assertThat(photo.flight()).isEqualTo(new Attitude(81.900002, 1.2, -0.9));
        Lens lens = PhotoSetup.NONE
                .prepare(photo, Optional.empty())
                .ready()
                .orElseThrow()
                .lens();
        // 19 mm before a detector of 640 elements of 17 µm: 32° of view, as the data sheet of the XT2 has it.
        assertThat(2 * Math.toDegrees(Math.atan(320 / lens.focalColumnsPixels())))
                .isCloseTo(32, within(0.5));
    }

    @Test
    void southAndWestAreNegative() {
        PhotoMetadata photo = PhotoFiles.read(PhotoFiles.bytes("DJI_XTR.jpg"));
        assertThat(photo.station().latDeg()).isCloseTo(-20.2328, within(1e-4));
        assertThat(photo.station().lonDeg()).isCloseTo(-43.4914, within(1e-4));
    }

    @Test
    void aPhotoWithFewTagsSaysWhatIsMissing() {
        PhotoMetadata photo = PhotoFiles.read(PhotoFiles.bytes("agung/DJI_20251001213509_0003_D_LENS_CAP.JPG"));
        assertThat(photo.model()).isEqualTo("FC8482");
        assertThat(photo.gimbal().yawDeg()).isNaN();
        PhotoSetup.Prepared alone = PhotoSetup.NONE.prepare(photo, Optional.empty());
        assertThat(alone.ready()).isEmpty();
        assertThat(alone.missing())
                .singleElement()
                .asString()
                .contains("RelativeAltitude")
                .contains("--dem");
        PhotoSetup.Prepared onGround = PhotoSetup.NONE.prepare(photo, Optional.of(Ground.flat(1_100)));
        PhotoSetup.Ready ready = onGround.ready().orElseThrow();
        assertThat(ready.pose().position().heightMeters()).isEqualTo(1_189.641);
        assertThat(ready.pose().attitude()).isEqualTo(new Attitude(-90.8, -80, 0));
        assertThat(onGround.notes()).hasSize(2);
        // A Mini 4 Pro: 82.1° over the diagonal on its data sheet.
        assertThat(2
                        * Math.toDegrees(Math.atan(
                                Math.hypot(2_016, 1_512) / ready.lens().focalColumnsPixels())))
                .isCloseTo(82.1, within(3.0));
    }

    @Test
    void djiWithCorrectionsAndMeasuredLens() {
        PhotoMetadata photo = PhotoFiles.read(PhotoFiles.jpeg(
                5_472,
                3_648,
                "drone-dji:GpsLatitude=\"+49.726349021\" drone-dji:GpsLongtitude=\"+13.350951205\""
                        + " drone-dji:RtkFlag=\"50\" drone-dji:RtkStdLon=\"0.01\" drone-dji:RtkStdLat=\"0.02\""
                        + " drone-dji:RtkStdHgt=\"0.03\" drone-dji:UTCAtExposure=\"2024-05-01T10:11:12.345678\""
                        + " drone-dji:DewarpData=\"2019-03-14;3713.29,3713.31,7.01,-8.72,-0.268,0.1146,1.5e-05,-8.4e-05,-0.0398\"",
                ""));
        assertThat(photo.station().lonDeg()).isEqualTo(13.350951205);
        assertThat(photo.accuracy()).isEqualTo(new PhotoAccuracy(true, 0.02, 0.03));
        assertThat(photo.optics().calibrated())
                .contains(new Lens(
                        3713.29, 3713.31, 2736 + 7.01, 1824 - 8.72, -0.268, 0.1146, -0.0398, 1.5e-05, -8.4e-05));
        assertThat(photo.takenEpochMicros()).isEqualTo(EpochMicros.of(Instant.parse("2024-05-01T10:11:12.345678Z")));
        PoseSigmas sigmas = PoseSigmas.of(photo, 3);
        assertThat(sigmas.horizontalMeters()).isCloseTo(0.03, within(1e-12));
        assertThat(sigmas.yawDeg()).isEqualTo(5);
    }

    @Test
    void otherMakers() {
        assertThat(PhotoFiles.read(
                                PhotoFiles.jpeg(
                                        4_000,
                                        3_000,
                                        "",
                                        "<drone-skydio:AbsoluteAltitude>55.5</drone-skydio:AbsoluteAltitude>"
                                                + "<drone-skydio:CameraOrientationNED rdf:parseType=\"Resource\">"
                                                + "<drone-skydio:Roll>0.2</drone-skydio:Roll><drone-skydio:Pitch>-84.0</drone-skydio:Pitch>"
                                                + "<drone-skydio:Yaw>146.5</drone-skydio:Yaw></drone-skydio:CameraOrientationNED>"))
                        .gimbal())
                .isEqualTo(new Attitude(146.5, -84, 0.2));
        assertThat(PhotoFiles.read(PhotoFiles.jpeg(
                                4_000,
                                3_000,
                                "drone-parrot:CameraPitchDegree=\"-78.362686\" drone-parrot:CameraRollDegree=\"-0.322913\""
                                        + " drone-parrot:CameraYawDegree=\"176.310745\"",
                                ""))
                        .gimbal())
                .isEqualTo(new Attitude(176.310745, -78.362686, -0.322913));
        assertThat(PhotoFiles.read(PhotoFiles.jpeg(
                                4_000,
                                3_000,
                                "Camera:Pitch=\"7.5\" Camera:Yaw=\"12\" Camera:Roll=\"1\" Camera:GPSXYAccuracy=\"1.5\"",
                                ""))
                        .gimbal())
                .isEqualTo(new Attitude(12, -82.5, 1));
        assertThat(PhotoFiles.read(PhotoFiles.jpeg(
                                4_000,
                                3_000,
                                "drone:GimbalPitchDegree=\"-45\" drone:GimbalYawDegree=\"12\" drone:RelativeAltitude=\"28.0\"",
                                ""))
                        .station()
                        .relativeMeters())
                .isEqualTo(28);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "\u00FF\u00D8", "\u00FF\u00D8\u00FF\u00E1"})
    void whatIsNoPhotoIsRefused(String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> PhotoReader.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(PhotoException.class);
    }

    /** Entities could make a packet read files or grow without bound. */
    @Test
    void entitiesAreNotExpanded(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "77.7");
        String packet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri()
                + "\">]><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:drone-dji=\"http://www.dji.com/drone-dji/1.0/\"><drone-dji:AbsoluteAltitude>&a;</drone-dji:AbsoluteAltitude>"
                + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        assertThat(PhotoFiles.read(PhotoFiles.withPacket(10, 10, packet))
                        .station()
                        .absoluteMeters())
                .isNaN();
    }

    @Test
    void aBrokenPhotoIsReadOrRefused() {
        byte[] good = Arrays.copyOf(PhotoFiles.bytes("DJI_XT2.jpg"), 40_000);
        byte[] made =
                PhotoFiles.jpeg(4_000, 3_000, "drone-dji:GimbalPitchDegree=\"-45\" drone-dji:GpsLatitude=\"12.5\"", "");
        Random random = new Random(99);
        int read = 0;
        for (int i = 0; i < 12_000; i++) {
            byte[] bytes = (i % 3 == 0 ? good : made).clone();
            int changes = 1 + random.nextInt(8);
            for (int k = 0; k < changes; k++) {
                bytes[random.nextInt(i % 3 == 0 ? Math.min(bytes.length, 2_000) : bytes.length)] =
                        (byte) random.nextInt(256);
            }
            byte[] cut = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            try {
                PhotoMetadata photo = PhotoReader.read(new ByteArrayInputStream(cut));
                PhotoSetup.NONE.prepare(photo, Optional.of(Ground.flat(0)));
                PoseSigmas.of(photo, 1);
                read++;
            } catch (PhotoException | IOException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(read).isPositive();
    }
}
