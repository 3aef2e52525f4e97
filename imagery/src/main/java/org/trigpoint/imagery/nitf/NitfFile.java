package org.trigpoint.imagery.nitf;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.model.marking.Marking;

/**
 * What a NITF 2.1 or NSIF 1.0 file holds.
 *
 * @param version NITF02.10 or NSIF01.00
 * @param title FTITLE
 * @param station OSTAID, where it comes from
 * @param dateTime FDT as it stands; see {@link NitfTime}
 * @param security the marking of the whole file
 * @param images its image segments
 * @param extensions of the file header
 * @param dataExtensions names of its data extension segments, DESID
 * @param model what its SICD or SIDD document says; null for none
 */
public record NitfFile(
        String version,
        String title,
        String station,
        String dateTime,
        SecurityFields security,
        List<NitfImage> images,
        List<Tre> extensions,
        List<String> dataExtensions,
        @Nullable SensorModel model) {
    private static final String DAMAGED = "The file is damaged or cut short: fetch it again.";
    private static final int LENGTHS_AT = 342;
    private static final int LENGTHS_END = 360;
    private static final int MOST_HEADER = 999_999;
    private static final int MOST_XML_BYTES = 16 << 20;

    public NitfFile {
        images = List.copyOf(images);
        extensions = List.copyOf(extensions);
        dataExtensions = List.copyOf(dataExtensions);
    }

    /** What is known of a SICD or SIDD product. */
    public Optional<SensorModel> findModel() {
        return Optional.ofNullable(model);
    }

    /** The strictest marking of the file and those of its images that say their classification. */
    public Marking marking() {
        Marking strictest = security.marking();
        for (NitfImage image : images) {
            if (!image.security().classification().isEmpty()) {
                strictest = Marking.strictest(strictest, image.security().marking());
            }
        }
        return strictest;
    }

    /** True unless the file, and each image that says its classification, is unclassified. */
    public boolean isClassified() {
        return security.isClassified()
                || images.stream()
                        .map(NitfImage::security)
                        .anyMatch(each -> !each.classification().isEmpty() && each.isClassified());
    }

    /** True for a file whose first bytes say that it is NITF or NSIF, of any version. */
    public static boolean isNitf(ByteSource bytes) throws IOException {
        if (bytes.size() < 9) {
            return false;
        }
        String start = new NitfCursor(bytes.read(0, 4), 0).whole("FHDR", 4);
        return start.equals("NITF") || start.equals("NSIF");
    }

    /** Reads the headers; the pixels are read later. */
    public static NitfFile read(ByteSource bytes) throws IOException {
        if (bytes.size() < LENGTHS_END) {
            throw new RasterException("FHDR", 0, "a file of " + bytes.size() + " bytes is no NITF", DAMAGED);
        }
        NitfCursor start = new NitfCursor(bytes.read(0, LENGTHS_END), 0);
        version(start);
        start.skip("CLEVEL", LENGTHS_AT - 9);
        start.skip("FL", 12);
        int headerBytes = start.count("HL", 6, MOST_HEADER);
        if (headerBytes > bytes.size() || headerBytes < LENGTHS_END) {
            throw new RasterException(
                    "HL", LENGTHS_END - 6, "the header has " + headerBytes + " of " + bytes.size() + " bytes", DAMAGED);
        }
        return new Reading(bytes, new NitfCursor(bytes.read(0, headerBytes), 0), headerBytes).file();
    }

    private static String version(NitfCursor in) throws RasterException {
        String version = in.whole("FHDR", 9);
        if (version.startsWith("NITF02.00") || version.startsWith("NITF01")) {
            throw new RasterException(
                    "FVER",
                    4,
                    "this is " + version + ", and only NITF 2.1 and NSIF 1.0 are read",
                    "Convert it: gdal_translate -of NITF old.ntf new.ntf.");
        }
        if (!version.equals("NITF02.10") && !version.equals("NSIF01.00")) {
            throw new RasterException("FHDR", 0, "must be NITF02.10 or NSIF01.00, not '" + version + "'", DAMAGED);
        }
        return version;
    }

    /** One file while it is read. */
    private static final class Reading {
        private final ByteSource bytes;
        private final NitfCursor in;
        private long at;

        Reading(ByteSource bytes, NitfCursor in, int headerBytes) {
            this.bytes = bytes;
            this.in = in;
            at = headerBytes;
        }

        NitfFile file() throws IOException {
            String version = version(in);
            in.skip("CLEVEL", 2 + 4);
            String station = in.text("OSTAID", 10);
            String dateTime = in.text("FDT", 14);
            String title = in.text("FTITLE", 80);
            SecurityFields security = SecurityFields.read(in, "F");
            in.skip("FSCOP", 5 + 5);
            NitfImageReader.encryption(in);
            in.skip("FBKGC", 3 + 24 + 18 + 12 + 6);
            List<NitfImage> images = new ArrayList<>();
            for (long[] part : parts("I", 6, 10)) {
                images.add(image(part[0], part[1]));
            }
            parts("S", 4, 6).forEach(this::pass);
            in.skip("NUMX", 3);
            parts("T", 4, 5).forEach(this::pass);
            List<String> names = new ArrayList<>();
            SensorModel model = null;
            for (long[] part : parts("D", 4, 9)) {
                names.add(name(part[0]));
                if (model == null) {
                    model = model(names.getLast(), part);
                }
                pass(part);
            }
            parts("RE", 4, 7).forEach(this::pass);
            List<Tre> extensions = new ArrayList<>(Tre.area(in, "UDHDL"));
            extensions.addAll(Tre.area(in, "XHDL"));
            return new NitfFile(version, title, station, dateTime, security, images, extensions, names, model);
        }

        /** Lengths of subheader and data of each segment of a kind. */
        private List<long[]> parts(String kind, int headerDigits, int dataDigits) throws RasterException {
            int count = in.count("NUM" + kind, 3, 999);
            List<long[]> parts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                parts.add(new long[] {in.number("L" + kind + "SH", headerDigits), in.number("L" + kind, dataDigits)});
            }
            return parts;
        }

        private void pass(long[] part) {
            at += part[0] + part[1];
        }

        private NitfImage image(long headerBytes, long dataBytes) throws IOException {
            NitfCursor header = new NitfCursor(range("LISH", at, headerBytes), at);
            NitfImage image = NitfImageReader.read(header, at, at + headerBytes, dataBytes);
            at += headerBytes + dataBytes;
            return image;
        }

        private String name(long headerBytes) throws IOException {
            NitfCursor header = new NitfCursor(range("LDSH", at, Math.min(headerBytes, 27)), at);
            header.skip("DE", 2);
            return header.text("DESID", 25);
        }

        private @Nullable SensorModel model(String name, long[] part) throws IOException {
            if (!(name.contains("XML")) || part[1] > MOST_XML_BYTES) {
                return null;
            }
            return SensorModelReader.find(range("LD", at + part[0], part[1])).orElse(null);
        }

        private byte[] range(String field, long offset, long length) throws IOException {
            if (offset + length > bytes.size()) {
                throw new RasterException(
                        field,
                        offset,
                        "a segment goes to byte " + (offset + length) + " of a file of " + bytes.size(),
                        DAMAGED);
            }
            try {
                return bytes.read(offset, Math.toIntExact(length));
            } catch (EOFException e) {
                throw new RasterException(field, offset, String.valueOf(e.getMessage()), DAMAGED);
            }
        }
    }
}
