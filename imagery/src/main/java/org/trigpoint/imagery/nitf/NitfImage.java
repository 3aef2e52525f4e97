package org.trigpoint.imagery.nitf;

import java.util.List;

/**
 * An image segment, as its subheader describes it.
 *
 * @param id IID1
 * @param title IID2
 * @param target TGTID
 * @param source ISORCE
 * @param dateTime IDATIM as it stands; see {@link NitfTime}
 * @param security its own marking
 * @param height rows
 * @param width columns
 * @param numberType PVTYPE: INT, B, SI, R or C
 * @param representation IREP, such as MONO, RGB, RGB/LUT, YCbCr601, MULTI or NODISPLY
 * @param category ICAT, such as VIS, SAR or EO
 * @param significantBits ABPP
 * @param leftJustified true when these are the upper ones
 * @param coordinates ICORDS; blank for none
 * @param corners IGEOLO as it stands; empty for none
 * @param compression IC, such as NC or C3
 * @param bands in their order
 * @param blocks how the numbers are arranged
 * @param extensions of the subheader
 * @param dataOffset where its data begin in the file
 * @param dataBytes how long they are
 * @param headerOffset where its subheader begins in the file
 */
public record NitfImage(
        String id,
        String title,
        String target,
        String source,
        String dateTime,
        SecurityFields security,
        int height,
        int width,
        String numberType,
        String representation,
        String category,
        int significantBits,
        boolean leftJustified,
        char coordinates,
        String corners,
        String compression,
        List<NitfBand> bands,
        Blocks blocks,
        List<Tre> extensions,
        long dataOffset,
        long dataBytes,
        long headerOffset) {
    public NitfImage {
        bands = List.copyOf(bands);
        extensions = List.copyOf(extensions);
    }

    /** True when a table says which blocks are there. */
    boolean isMasked() {
        return compression.charAt(0) == 'M' || compression.equals("NM");
    }

    boolean isCompressed() {
        return !compression.equals("NC") && !compression.equals("NM");
    }
}
