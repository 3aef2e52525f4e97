package org.trigpoint.imagery.nitf;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.imagery.raster.RasterException;

/** Reads the subheader of an image segment (MIL-STD-2500C, table A-3). */
final class NitfImageReader {
    private static final String DAMAGED = "The file is damaged: fetch it again.";
    private static final int MOST_BANDS = 99_999;
    private static final int MOST_TABLES = 4;
    private static final int MOST_PIXELS = 99_999_999;
    /** Columns of a block that the subheader cannot number in four digits: it is as wide as the image (NPPBH). */
    private static final int UNSAID = 0;

    private NitfImageReader() {}

    static NitfImage read(NitfCursor in, long headerOffset, long dataOffset, long dataBytes) throws RasterException {
        long start = in.offset();
        String im = in.text("IM", 2);
        if (!im.equals("IM")) {
            throw new RasterException("IM", start, "must be IM, not '" + im + "'", DAMAGED);
        }
        String id = in.text("IID1", 10);
        String dateTime = in.text("IDATIM", 14);
        String target = in.text("TGTID", 17);
        String title = in.text("IID2", 80);
        SecurityFields security = SecurityFields.read(in, "I");
        encryption(in);
        String source = in.text("ISORCE", 42);
        int height = in.count("NROWS", 8, MOST_PIXELS);
        int width = in.count("NCOLS", 8, MOST_PIXELS);
        if (height == 0 || width == 0) {
            throw new RasterException("NROWS", start, "the image has " + height + " rows of " + width, DAMAGED);
        }
        String numberType = in.text("PVTYPE", 3);
        String representation = in.text("IREP", 8);
        String category = in.text("ICAT", 8);
        int significantBits = in.count("ABPP", 2, 96);
        boolean left = in.text("PJUST", 1).equals("L");
        char coordinates = in.whole("ICORDS", 1).charAt(0);
        String corners = coordinates == ' ' ? "" : in.whole("IGEOLO", 60);
        int comments = in.count("NICOM", 1, 9);
        in.skip("ICOM", 80 * comments);
        String compression = in.whole("IC", 2);
        if (!compression.equals("NC") && !compression.equals("NM")) {
            in.skip("COMRAT", 4);
        }
        List<NitfBand> bands = bands(in);
        Blocks blocks = blocks(in, height, width);
        in.skip("IDLVL", 3 + 3 + 10 + 4);
        List<Tre> extensions = new ArrayList<>(Tre.area(in, "UDIDL"));
        extensions.addAll(Tre.area(in, "IXSHDL"));
        return new NitfImage(
                id,
                title,
                target,
                source,
                dateTime,
                security,
                height,
                width,
                numberType,
                representation,
                category,
                significantBits,
                left,
                coordinates,
                corners,
                compression,
                bands,
                blocks,
                extensions,
                dataOffset,
                dataBytes,
                headerOffset);
    }

    static void encryption(NitfCursor in) throws RasterException {
        long start = in.offset();
        if (!in.whole("ENCRYP", 1).equals("0")) {
            throw new RasterException(
                    "ENCRYP", start, "the file says that it is encrypted, or is damaged", "Ask for one that is not.");
        }
    }

    private static List<NitfBand> bands(NitfCursor in) throws RasterException {
        int count = in.count("NBANDS", 1, 9);
        if (count == 0) {
            count = in.count("XBANDS", 5, MOST_BANDS);
        }
        if (count == 0) {
            throw new RasterException("XBANDS", in.offset(), "the image has no band", DAMAGED);
        }
        List<NitfBand> bands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String representation = in.text("IREPBAND", 2);
            String subcategory = in.text("ISUBCAT", 6);
            in.skip("IFC", 1 + 3);
            int tables = in.count("NLUTS", 1, MOST_TABLES);
            int entries = tables == 0 ? 0 : in.count("NELUT", 5, 65_536);
            List<NitfBand.Table> read = new ArrayList<>();
            for (int table = 0; table < tables; table++) {
                read.add(new NitfBand.Table(in.bytes("LUTD", entries)));
            }
            bands.add(new NitfBand(representation, subcategory, read));
        }
        return bands;
    }

    private static Blocks blocks(NitfCursor in, int height, int width) throws RasterException {
        in.skip("ISYNC", 1);
        long start = in.offset();
        char mode = in.whole("IMODE", 1).charAt(0);
        if ("BPRS".indexOf(mode) < 0) {
            throw new RasterException("IMODE", start, "must be B, P, R or S, not '" + mode + "'", DAMAGED);
        }
        int across = in.count("NBPR", 4, 9_999);
        int down = in.count("NBPC", 4, 9_999);
        int blockWidth = in.count("NPPBH", 4, 9_999);
        int blockHeight = in.count("NPPBV", 4, 9_999);
        int bits = in.count("NBPP", 2, 96);
        if (blockWidth == UNSAID) {
            blockWidth = width;
        }
        if (blockHeight == UNSAID) {
            blockHeight = height;
        }
        if ((long) across * blockWidth < width || (long) down * blockHeight < height) {
            throw new RasterException(
                    "NBPR",
                    start + 1,
                    across + " by " + down + " blocks of " + blockWidth + " by " + blockHeight + " do not cover "
                            + width + " by " + height + " pixels",
                    DAMAGED);
        }
        return new Blocks(mode, across, down, blockWidth, blockHeight, bits);
    }
}
