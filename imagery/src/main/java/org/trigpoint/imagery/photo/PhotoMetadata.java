package org.trigpoint.imagery.photo;

/**
 * What a photo says of itself.
 *
 * @param make of the camera, empty when not said
 * @param model of the camera, empty when not said
 * @param widthPixels columns as they are stored
 * @param heightPixels rows as they are stored
 * @param takenLocal when, by the clock of the camera, as {@code 2025-10-01T21:35:09}; empty when not said
 * @param takenEpochMicros when, where the photo says its offset from UTC, or UTC itself; else {@code Header.UNDATED}
 * @param station where
 * @param gimbal how the camera was turned
 * @param flight how the aircraft was turned
 * @param optics through what
 * @param accuracy how well the place is known
 * @param laser how far its middle was
 * @param orientation how it is turned before it is shown
 */
public record PhotoMetadata(
        String make,
        String model,
        int widthPixels,
        int heightPixels,
        String takenLocal,
        long takenEpochMicros,
        PhotoStation station,
        Attitude gimbal,
        Attitude flight,
        PhotoOptics optics,
        PhotoAccuracy accuracy,
        LaserRange laser,
        Orientation orientation) {
    public PhotoMetadata {
        if (widthPixels <= 0 || heightPixels <= 0) {
            throw new IllegalArgumentException("A photo of " + widthPixels + " by " + heightPixels + " pixels is none");
        }
    }

    /** The same, taken at another place. */
    public PhotoMetadata withPlace(double latDeg, double lonDeg) {
        return new PhotoMetadata(
                make,
                model,
                widthPixels,
                heightPixels,
                takenLocal,
                takenEpochMicros,
                new PhotoStation(latDeg, lonDeg, station.absoluteMeters(), station.relativeMeters()),
                gimbal,
                flight,
                optics,
                accuracy,
                laser,
                orientation);
    }
}
