package org.trigpoint.threat.airsilence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Fields;

/**
 * How many aircraft were about a place at such a height and were heard on, and how many were heard last there: by quarters of a cell, half
 * a degree each way, and five bands of height. Beyond the horizon of the receivers for a height, and where aircraft land, most are heard
 * last. What was learned long ago counts for less: a box that is full is halved. Bytes: count of boxes, for each i32 heard on, i32 heard
 * last.
 */
final class Horizon {
    private static final double[] BANDS_METERS = {1_000, 3_000, 6_000, 9_000};
    private static final int QUARTERS = 4;
    private static final int BOXES = QUARTERS * (BANDS_METERS.length + 1);
    private static final int FULL = 1_000;

    private final int[] on = new int[BOXES];
    private final int[] last = new int[BOXES];

    /** The box of a place, 0 to 19. */
    static int box(double latDeg, double lonDeg, double altitudeMeters) {
        int north = latDeg - Math.floor(latDeg) >= 0.5 ? 1 : 0;
        int east = lonDeg - Math.floor(lonDeg) >= 0.5 ? 1 : 0;
        int band = 0;
        while (band < BANDS_METERS.length && altitudeMeters >= BANDS_METERS[band]) {
            band++;
        }
        return band * QUARTERS + 2 * north + east;
    }

    /** One was heard on after it was there. */
    void hearOn(int box) {
        on[box]++;
        halve(box);
    }

    /** One was heard last there. */
    void hearLast(int box) {
        last[box]++;
        halve(box);
    }

    /** One that was heard last there was heard on after all. */
    void correct(int box) {
        last[box] = Math.max(0, last[box] - 1);
        on[box]++;
    }

    private void halve(int box) {
        if (on[box] + last[box] > FULL) {
            on[box] /= 2;
            last[box] /= 2;
        }
    }

    /**
     * What was learned of where aircraft are.
     *
     * @param passed how many were there
     * @param lost how many of them were heard last there
     * @param nearby true when it is of a wider place than the box
     */
    record Learned(int passed, int lost, boolean nearby) {
        /** The part of aircraft that is heard last there, as is to be expected of the next: by Laplace's rule of succession. */
        double lostRatio() {
            return (lost + 1.0) / (passed + 2.0);
        }
    }

    /**
     * What was learned of a box; where that is of too few, with those that were lower there, for what is heard low is heard high; then of
     * all the cell.
     *
     * @param least so many are not too few
     */
    Learned learned(int box, double least) {
        Learned own = new Learned(on[box] + last[box], last[box], false);
        if (own.passed >= least) {
            return own;
        }
        int band = box / QUARTERS;
        int quarter = box % QUARTERS;
        Learned pooled = pooled(band, quarter, quarter, least);
        return pooled.passed >= least ? pooled : pooled(band, 0, QUARTERS - 1, least);
    }

    private Learned pooled(int highestBand, int firstQuarter, int lastQuarter, double least) {
        int passed = 0;
        int lost = 0;
        for (int band = highestBand; band >= 0 && passed < least; band--) {
            for (int box = band * QUARTERS + firstQuarter; box <= band * QUARTERS + lastQuarter; box++) {
                passed += on[box] + last[box];
                lost += last[box];
            }
        }
        return new Learned(passed, lost, true);
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(BOXES, out);
        for (int i = 0; i < BOXES; i++) {
            out.writeInt(on[i]);
            out.writeInt(last[i]);
        }
    }

    void read(DataInput in) throws IOException {
        int boxes = Fields.readCount(in, BOXES, "boxes");
        for (int i = 0; i < boxes; i++) {
            on[i] = in.readInt();
            last[i] = in.readInt();
        }
    }
}
