package org.trigpoint.imagery.photo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Header;

/**
 * Reads what a JPEG says of itself: EXIF (CIPA DC-008-2023) and XMP (ISO 16684-1), with what makers put there. The image itself is not decoded.
 * Where both tell a place, XMP goes before EXIF: it has more digits.
 */
public final class PhotoReader {
    private static final List<JpegSegmentMetadataReader> READERS =
            List.of(new JpegReader(), new ExifReader(), new XmpReader());

    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final double INCH_METERS = 0.0254;
    private static final double MILLI = 1e-3;

    private final Metadata metadata;
    private final MakerTags maker;

    private PhotoReader(Metadata metadata) {
        this.metadata = metadata;
        Xmp xmp = new Xmp();
        metadata.getDirectoriesOfType(XmpDirectory.class).forEach(each -> xmp.add(each.getXmpProperties()));
        maker = new MakerTags(xmp);
    }

    /**
     * Reads one.
     *
     * @param in from its first byte; what lies behind the metadata is not read, and it is not closed
     */
    public static PhotoMetadata read(InputStream in) throws IOException, PhotoException {
        Metadata metadata;
        try {
            metadata = JpegMetadataReader.readMetadata(in, READERS);
        } catch (JpegProcessingException e) {
            throw new PhotoException("not-jpeg", "It is no JPEG: " + e.getMessage());
        } catch (EOFException e) {
            throw new PhotoException("broken", "It ends before its metadata do");
        } catch (RuntimeException e) {
            // The library that reads lets through what its own parsers come across.
            throw new PhotoException("broken", "Its metadata are broken: " + e.getMessage());
        }
        return new PhotoReader(metadata).photo();
    }

    private PhotoMetadata photo() throws PhotoException {
        JpegDirectory frame = metadata.getFirstDirectoryOfType(JpegDirectory.class);
        Integer width = frame == null ? null : frame.getInteger(JpegDirectory.TAG_IMAGE_WIDTH);
        Integer height = frame == null ? null : frame.getInteger(JpegDirectory.TAG_IMAGE_HEIGHT);
        if (width == null || height == null || width <= 0 || height <= 0) {
            throw new PhotoException("size", "It does not say how many pixels it has");
        }
        String model = text(ExifDirectoryBase.TAG_MODEL);
        return new PhotoMetadata(
                text(ExifDirectoryBase.TAG_MAKE),
                model,
                width,
                height,
                takenLocal(),
                takenEpochMicros(),
                station(),
                maker.gimbal(),
                maker.flight(),
                optics(model, width, height),
                maker.accuracy(),
                maker.laser(),
                Orientation.of(number(ExifDirectoryBase.TAG_ORIENTATION)));
    }

    private PhotoStation station() {
        double latDeg = maker.latDeg();
        double lonDeg = maker.lonDeg();
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        if (!isOnEarth(latDeg, lonDeg) && gps != null && gps.getGeoLocation() != null) {
            latDeg = gps.getGeoLocation().getLatitude();
            lonDeg = gps.getGeoLocation().getLongitude();
        }
        boolean known = isOnEarth(latDeg, lonDeg);
        double absolute = maker.absoluteMeters();
        if (Double.isNaN(absolute) && gps != null) {
            Integer below = gps.getInteger(GpsDirectory.TAG_ALTITUDE_REF);
            absolute = number(gps, GpsDirectory.TAG_ALTITUDE) * (below != null && below == 1 ? -1 : 1);
        }
        return new PhotoStation(
                known ? latDeg : Double.NaN, known ? lonDeg : Double.NaN, absolute, maker.relativeMeters());
    }

    /** 0° 0° is what a receiver writes that has no fix. */
    private static boolean isOnEarth(double latDeg, double lonDeg) {
        return Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180 && (latDeg != 0 || lonDeg != 0);
    }

    private PhotoOptics optics(String model, int width, int height) {
        double focal = number(ExifDirectoryBase.TAG_FOCAL_LENGTH) * MILLI;
        double pitch = unitMeters(number(ExifDirectoryBase.TAG_FOCAL_PLANE_RESOLUTION_UNIT))
                / number(ExifDirectoryBase.TAG_FOCAL_PLANE_X_RESOLUTION);
        double zoom = number(ExifDirectoryBase.TAG_DIGITAL_ZOOM_RATIO);
        double pix4d = maker.focalMeters();
        return new PhotoOptics(
                pix4d > 0 ? pix4d : focal > 0 ? focal : Double.NaN,
                above0(number(ExifDirectoryBase.TAG_35MM_FILM_EQUIV_FOCAL_LENGTH) * MILLI),
                Double.isNaN(above0(pitch)) ? Sensors.pitchMeters(model, width) : pitch,
                zoom >= 1 ? zoom : 1,
                maker.lens(width, height));
    }

    private static double above0(double value) {
        return value > 0 && Double.isFinite(value) ? value : Double.NaN;
    }

    /** EXIF's units of resolution: 2 inch, 3 centimetre; makers add 4 millimetre and 5 micrometre. */
    private static double unitMeters(double unit) {
        return switch ((int) unit) {
            case 2 -> INCH_METERS;
            case 3 -> 0.01;
            case 4 -> MILLI;
            case 5 -> 1e-6;
            default -> Double.NaN;
        };
    }

    private String takenLocal() {
        LocalDateTime time = local(text(ExifDirectoryBase.TAG_DATETIME_ORIGINAL));
        return time == null ? "" : time.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private long takenEpochMicros() {
        LocalDateTime utc = iso(maker.utcAtExposure());
        if (utc == null) {
            LocalDateTime time = local(text(ExifDirectoryBase.TAG_DATETIME_ORIGINAL));
            ZoneOffset offset = offset(text(ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL));
            utc = time == null || offset == null
                    ? null
                    : time.minusSeconds(offset.getTotalSeconds()).plusNanos(subSeconds());
        }
        return utc == null || utc.getYear() < 1970 || utc.getYear() > 9999
                ? Header.UNDATED
                : ChronoUnit.MICROS.between(Instant.EPOCH, utc.toInstant(ZoneOffset.UTC));
    }

    private long subSeconds() {
        double fraction = Xmp.parse("0." + text(ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL));
        return fraction >= 0 && fraction < 1 ? Math.round(fraction * 1e9) : 0;
    }

    private static @Nullable LocalDateTime local(String text) {
        try {
            return LocalDateTime.parse(text, EXIF_TIME);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable LocalDateTime iso(String text) {
        try {
            return LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(String text) {
        try {
            return ZoneOffset.of(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The first directory of EXIF that has a tag says it; empty when none does. */
    private String text(int tag) {
        for (ExifDirectoryBase each : metadata.getDirectoriesOfType(ExifDirectoryBase.class)) {
            String value = each.containsTag(tag) ? each.getString(tag) : null;
            if (value != null) {
                return value.replace('\0', ' ').strip();
            }
        }
        return "";
    }

    private double number(int tag) {
        for (ExifDirectoryBase each : metadata.getDirectoriesOfType(ExifDirectoryBase.class)) {
            if (each.containsTag(tag)) {
                return number(each, tag);
            }
        }
        return Double.NaN;
    }

    private static double number(Directory directory, int tag) {
        Double value = directory.getDoubleObject(tag);
        return value == null || !Double.isFinite(value) ? Double.NaN : value;
    }
}
