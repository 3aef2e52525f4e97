package org.trigpoint.imagery.nitf;

/** The squares of 100 km of the Military Grid Reference System (NGA.STND.0037, appendix A), on UTM. */
final class GridSquares {
    private static final String COLUMNS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String ROWS = "ABCDEFGHJKLMNPQRSTUV";
    private static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";
    private static final double SQUARE_METERS = 100_000;
    private static final double CYCLE_METERS = 2_000_000;

    /** The least northing of each band of latitude, in hundreds of kilometres (the same, table of band data). */
    private static final int[] LEAST = {11, 20, 28, 37, 46, 55, 64, 73, 82, 91, 0, 8, 17, 26, 35, 44, 53, 62, 70, 79};

    private GridSquares() {}

    static double eastMeters(int zone, char column) {
        int number = letter(COLUMNS, column) - (zone - 1) % 3 * 8;
        if (number < 0 || number >= 8) {
            throw new IllegalArgumentException("Zone " + zone + " has no column " + column);
        }
        return (number + 1) * SQUARE_METERS;
    }

    /** @param within metres north of the square's southern edge */
    static double northMeters(int zone, char band, char row, double within) {
        // Even zones begin their rows with F.
        int number = Math.floorMod(letter(ROWS, row) - (zone % 2 == 0 ? 5 : 0), ROWS.length());
        double least = LEAST[letter(BANDS, band)] * SQUARE_METERS;
        double north = number * SQUARE_METERS;
        while (north < least) {
            north += CYCLE_METERS;
        }
        return north + within;
    }

    private static int letter(String letters, char letter) {
        int at = letters.indexOf(letter);
        if (at < 0) {
            throw new IllegalArgumentException("There is no square " + letter);
        }
        return at;
    }
}
