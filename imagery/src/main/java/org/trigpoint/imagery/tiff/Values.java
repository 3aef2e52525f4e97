package org.trigpoint.imagery.tiff;

import java.util.List;

/** What stored numbers mean: which stands for no data, and the scale of each band. */
final class Values {
    /** Numbers as they are stored. */
    static final Values PLAIN = new Values(false, 0, false, List.of(), List.of());

    private final boolean hasNodata;
    private final double nodata;
    private final boolean narrow;
    private final double[] scales;
    private final double[] offsets;
    private final boolean scaled;

    /**
     * What the fields of GDAL say.
     *
     * @param nodata the stored number that stands for no data, where {@code hasNodata}
     * @param narrow whether stored numbers have a fraction: the text of the field may name one with fewer digits
     * @param scales of each band, or none
     * @param offsets of each band, or none
     */
    Values(boolean hasNodata, double nodata, boolean narrow, List<Double> scales, List<Double> offsets) {
        this.hasNodata = hasNodata;
        this.nodata = nodata;
        this.narrow = narrow;
        this.scales = scales.stream().mapToDouble(Double::doubleValue).toArray();
        this.offsets = offsets.stream().mapToDouble(Double::doubleValue).toArray();
        this.scaled = scales.stream().anyMatch(scale -> scale != 1)
                || offsets.stream().anyMatch(offset -> offset != 0);
    }

    /** The number that a stored one means; NaN for no data. */
    float of(double stored, int band) {
        if (hasNodata && (stored == nodata || (narrow && (float) stored == (float) nodata))) {
            return Float.NaN;
        }
        return scaled ? (float) (stored * scales[band] + offsets[band]) : (float) stored;
    }

    /** What a block that is not stored holds: no data, or where nothing stands for that the number 0. */
    float absent(int band) {
        return hasNodata ? Float.NaN : of(0, band);
    }
}
