package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * CAMERA_IMAGE_CAPTURED (263): a picture was taken.
 *
 * @param utcEpochMicros when, microseconds since 1970; null when not known
 * @param bootMillis time since boot, ms
 * @param camera number of the camera
 * @param latDeg WGS 84 latitude of the camera, north positive
 * @param lonDeg WGS 84 longitude of the camera, east positive
 * @param altMeters altitude above mean sea level
 * @param aboveGroundMeters altitude above ground
 * @param rotation of the camera from north, east, down; null when a part is no number
 * @param image number of the image since the camera armed, from 0
 * @param captured false when it failed
 * @param url where the picture is
 */
public record CameraImageCaptured(
        @Nullable Long utcEpochMicros,
        long bootMillis,
        int camera,
        double latDeg,
        double lonDeg,
        double altMeters,
        double aboveGroundMeters,
        @Nullable Quaternion rotation,
        int image,
        boolean captured,
        @Nullable String url)
        implements MavlinkMessage {}
