package org.trigpoint.app.photos;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.imagery.photo.Attitude;
import org.trigpoint.imagery.photo.GroundPhoto;
import org.trigpoint.imagery.photo.PhotoMetadata;
import org.trigpoint.imagery.stac.StacAsset;
import org.trigpoint.imagery.stac.StacBand;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.imagery.stac.StacProjection;
import org.trigpoint.imagery.stac.StacProperties;
import org.trigpoint.imagery.stac.StacSar;
import org.trigpoint.imagery.stac.StacSat;
import org.trigpoint.imagery.stac.StacTimes;
import org.trigpoint.imagery.stac.StacView;
import org.trigpoint.imagery.stac.StacWriter;
import org.trigpoint.imagery.tiff.CogSettings;
import org.trigpoint.imagery.tiff.CogType;
import org.trigpoint.imagery.tiff.CogWriter;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.zone.Shape;

/** Writes photos as they lie on the ground into a folder: a cloud-optimised GeoTIFF and a STAC item each. */
public final class OrthoWriter {
    private static final long MOST_PIXELS = 250_000_000;

    private final Path folder;
    private final double pixelMeters;
    private final Optional<ZoneOffset> offset;
    private final Set<String> ids = new HashSet<>();

    /**
     * A writer.
     *
     * @param pixelMeters of the ground; NaN for as fine as each photo is
     * @param utcOffset of the clocks of cameras that do not say it, as +03:00
     */
    public OrthoWriter(Path folder, double pixelMeters, Optional<String> utcOffset) {
        this.folder = folder;
        this.pixelMeters = pixelMeters;
        if (pixelMeters <= 0) {
            throw new SettingsException("--ortho-pixel is above 0 m, not " + pixelMeters);
        }
        try {
            offset = utcOffset.map(ZoneOffset::of);
        } catch (DateTimeException e) {
            throw new SettingsException("--utc-offset is as +03:00, not " + utcOffset.orElse(""));
        }
    }

    /** What became of a photo, in words. */
    public record Outcome(boolean written, String words) {}

    /** Writes one whose pose is known. */
    public Outcome write(LocatedPhoto located) throws IOException {
        PhotoMetadata photo = located.photo().orElseThrow();
        Optional<Long> taken = taken(photo);
        if (taken.isEmpty()) {
            return new Outcome(
                    false,
                    photo.takenLocal().isEmpty()
                            ? "it does not say when it was taken (DateTimeOriginal), and was not laid"
                            : "it says when it was taken by its own clock alone (" + photo.takenLocal()
                                    + "): give --utc-offset +HH:MM to have it laid");
        }
        if ((long) photo.widthPixels() * photo.heightPixels() > MOST_PIXELS) {
            return new Outcome(false, "it has more than " + MOST_PIXELS + " pixels, and was not laid");
        }
        Optional<BufferedImage> image = image(Path.of(located.file()));
        if (image.isEmpty()) {
            return new Outcome(false, "its pixels cannot be read, and it was not laid");
        }
        if (image.get().getWidth() != photo.widthPixels() || image.get().getHeight() != photo.heightPixels()) {
            return new Outcome(false, "it has other pixels than it says, and was not laid");
        }
        Optional<GroundPhoto> laid = GroundPhoto.of(
                located.ready().orElseThrow(), image.get(), located.footprint().orElseThrow(), pixelMeters);
        return laid.isEmpty()
                ? new Outcome(false, "it shows no ground that is known")
                : write(located, photo, taken.get(), laid.get());
    }

    private Outcome write(LocatedPhoto located, PhotoMetadata photo, long takenEpochMicros, GroundPhoto laid)
            throws IOException {
        Files.createDirectories(folder);
        String id = id(Path.of(located.file()));
        if (!ids.add(id)) {
            return new Outcome(false, "another photo is called " + id + " already, and it was not laid");
        }
        Path file = folder.resolve(id + ".tif");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            CogWriter.write(laid, new CogSettings(CogType.UINT8, OptionalDouble.of(0), true), to);
        }
        Files.write(folder.resolve(id + ".json"), StacWriter.json(item(id, located, photo, takenEpochMicros, laid)));
        return new Outcome(
                true,
                String.format(
                        Locale.ROOT,
                        "%s, %d by %d pixels of %.3g m",
                        file,
                        laid.width(),
                        laid.height(),
                        laid.pixelMeters()));
    }

    /** Empty for what is no image. */
    private static Optional<BufferedImage> image(Path file) {
        try {
            return Optional.ofNullable(ImageIO.read(file.toFile()));
        } catch (IOException | RuntimeException e) {
            // The JDK's reader throws what it likes on damage.
            return Optional.empty();
        }
    }

    private Optional<Long> taken(PhotoMetadata photo) {
        if (photo.takenEpochMicros() != Header.UNDATED) {
            return Optional.of(photo.takenEpochMicros());
        }
        try {
            return offset.map(each ->
                    EpochMicros.of(LocalDateTime.parse(photo.takenLocal()).toInstant(each)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String id(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return plain.matches("[A-Za-z0-9].*") ? plain : "photo" + plain;
    }

    private static StacItem item(
            String id, LocatedPhoto located, PhotoMetadata photo, long takenEpochMicros, GroundPhoto laid) {
        Shape.Area area = new Shape.Area(List.of(laid.outline().reversed()));
        Attitude attitude = located.pose().orElseThrow().attitude();
        StacProperties properties = new StacProperties(
                String.valueOf(Path.of(located.file()).getFileName()),
                "",
                "",
                Stream.of((photo.make() + " " + photo.model()).strip())
                        .filter(name -> !name.isEmpty())
                        .toList(),
                laid.pixelMeters(),
                "",
                Double.NaN,
                StacProjection.NONE,
                StacSar.NONE,
                StacSat.NONE,
                new StacView(
                        Math.clamp(90 + attitude.pitchDeg(), 0, 90),
                        Double.NaN,
                        Angles.wrapCourseDeg(attitude.yawDeg()),
                        Double.NaN,
                        Double.NaN),
                Map.of());
        StacAsset asset = new StacAsset(
                "visual",
                "./" + id + ".tif",
                "image/tiff; application=geotiff; profile=cloud-optimized",
                "",
                List.of("data", "visual"),
                Stream.of("red", "green", "blue")
                        .map(each -> new StacBand(each, each, Map.of()))
                        .toList(),
                StacProjection.NONE,
                Map.of());
        return new StacItem(
                id,
                "",
                List.of(area),
                area.box(),
                StacTimes.at(takenEpochMicros),
                properties,
                List.of(asset),
                List.of(),
                Set.of(),
                Map.of());
    }
}
