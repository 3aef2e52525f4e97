package org.trigpoint.imagery.photo;

import org.trigpoint.imagery.raster.ImagePoint;

/** How an image is turned before it is shown (EXIF tag Orientation, CIPA DC-008-2023, 4.6.5), in the order of its numbers from 1. */
public enum Orientation {
    AS_STORED,
    MIRRORED_ACROSS,
    HALF_TURN,
    MIRRORED_DOWN,
    TRANSPOSED,
    RIGHT_TURN,
    TRANSPOSED_BACK,
    LEFT_TURN;

    private static final Orientation[] ALL = values();

    /** By its number; as it is stored where that is none. */
    static Orientation of(double number) {
        return number >= 1 && number <= ALL.length && number == Math.rint(number) ? ALL[(int) number - 1] : AS_STORED;
    }

    /**
     * Where a point of the image as it is shown lies in it as it is stored.
     *
     * @param widthPixels columns as they are stored
     * @param heightPixels rows as they are stored
     */
    public ImagePoint stored(ImagePoint shown, int widthPixels, int heightPixels) {
        double x = shown.columnPixels();
        double y = shown.rowPixels();
        return switch (this) {
            case AS_STORED -> shown;
            case MIRRORED_ACROSS -> new ImagePoint(widthPixels - x, y);
            case HALF_TURN -> new ImagePoint(widthPixels - x, heightPixels - y);
            case MIRRORED_DOWN -> new ImagePoint(x, heightPixels - y);
            case TRANSPOSED -> new ImagePoint(y, x);
            case RIGHT_TURN -> new ImagePoint(y, heightPixels - x);
            case TRANSPOSED_BACK -> new ImagePoint(widthPixels - y, heightPixels - x);
            case LEFT_TURN -> new ImagePoint(widthPixels - y, x);
        };
    }
}
